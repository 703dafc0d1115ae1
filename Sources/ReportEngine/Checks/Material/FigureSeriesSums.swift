import ReportModel

/// Sums cells up to the figures of each unit and month.
struct FigureSeriesSums {
  private struct Key: Hashable {
    let indicator: Position<Indicator>
    let unit: Position<OrgUnit>
  }

  private struct ContentKey: Hashable {
    let unit: Position<OrgUnit>
    let indicator: Position<Indicator>
    let contentArea: Position<ContentArea>
  }

  fileprivate struct ContentSum {
    var activities = 0
    var quantity = Quantity.zero
    var audience: Int?
  }

  /// A figure in the making: a sum, or the level of the latest day.
  private struct Sum {
    var quantity: Quantity
    var latestDay: Day
    var happenings: Int
  }

  private let plan: Plan
  private let audiences: [Position<Indicator>: [Position<Indicator>]]
  private var points: [Key: [FigureSeries.Point]] = [:]
  private(set) var contents: [Position<OrgUnit>: [MonthContent]] = [:]

  init(plan: Plan) {
    self.plan = plan
    var audiences: [Position<Indicator>: [Position<Indicator>]] = [:]
    for (index, indicator) in plan.indicators.enumerated() {
      if let base = indicator.audienceOf { audiences[base, default: []].append(Position(index)) }
    }
    self.audiences = audiences
  }

  var series: [FigureSeries] {
    points.map { FigureSeries(unit: $0.unit, indicator: $0.indicator, points: $1) }
      .sorted { ($0.indicator, $0.unit) < ($1.indicator, $1.unit) }
  }

  /// Takes the cells of a month; months come in order of time.
  mutating func take(_ cells: [ActivityCell], month: Int) {
    var sums: [Key: Sum] = [:]
    var content: [ContentKey: ContentSum] = [:]
    for cell in cells {
      let indicator = cell.key.indicator
      let isStock = plan.indicators[indicator].accumulation == .stock
      let key = Key(indicator: indicator, unit: cell.key.unit)
      FigureSeriesSums.add(
        Sum(
          quantity: isStock ? cell.latestQuantity : cell.quantity, latestDay: cell.latestDay,
          happenings: cell.activities), isStock: isStock, to: &sums[key])
      if let audience = cell.audience {
        for indicator in audiences[indicator] ?? [] {
          FigureSeriesSums.add(
            Sum(
              quantity: Quantity(audience), latestDay: cell.latestDay,
              happenings: Int(cell.quantity.thousandths / 1000)), isStock: false,
            to: &sums[Key(indicator: indicator, unit: cell.key.unit)])
        }
      }
      // A level that stays as it was is no sign of copying.
      guard !isStock else { continue }
      let contentKey = ContentKey(
        unit: cell.key.unit, indicator: indicator, contentArea: cell.key.contentArea)
      content[contentKey, default: ContentSum()].add(cell)
    }
    for (key, sum) in sums {
      points[key, default: []].append(
        FigureSeries.Point(
          month: month, figure: sum.quantity, happenings: max(1, sum.happenings)))
    }
    append(content, month: month)
  }

  private static func add(_ more: Sum, isStock: Bool, to sum: inout Sum?) {
    guard var known = sum else {
      sum = more
      return
    }
    if !isStock || known.latestDay == more.latestDay {
      known.quantity += more.quantity
      known.happenings = known.happenings.addingSaturating(more.happenings)
    } else if known.latestDay < more.latestDay {
      known = more
    }
    sum = known
  }

  private mutating func append(_ content: [ContentKey: ContentSum], month: Int) {
    var fingerprints: [Position<OrgUnit>: RecordFingerprint] = [:]
    var figures: [Position<OrgUnit>: [Position<Indicator>: Quantity]] = [:]
    for (key, sum) in content where sum.quantity > .zero {
      let share = sum.fingerprint(of: key.indicator, key.contentArea)
      fingerprints[key.unit] = (fingerprints[key.unit] ?? .empty) + share
      figures[key.unit, default: [:]][key.indicator, default: .zero] += sum.quantity
    }
    for (unit, fingerprint) in fingerprints {
      contents[unit, default: []].append(
        MonthContent(month: month, fingerprint: fingerprint, figures: figures[unit] ?? [:]))
    }
  }
}

extension FigureSeriesSums.ContentSum {
  fileprivate mutating func add(_ cell: ActivityCell) {
    activities = activities.addingSaturating(cell.activities)
    quantity += cell.quantity
    if let told = cell.audience { audience = audience?.addingSaturating(told) ?? told }
  }

  fileprivate func fingerprint(
    of indicator: Position<Indicator>, _ contentArea: Position<ContentArea>
  ) -> RecordFingerprint {
    RecordFingerprint(
      ofWords: UInt64(bitPattern: Int64(indicator.rawValue)),
      UInt64(bitPattern: Int64(contentArea.rawValue)), UInt64(bitPattern: Int64(activities)),
      UInt64(bitPattern: quantity.thousandths), UInt64(bitPattern: Int64(audience ?? -1)), 0, 0, 0,
      0)
  }
}
