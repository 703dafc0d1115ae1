public import ReportModel
public import Settings

/// Reads mappings, strictly: an unknown key or a code that the plan hasn't is an error.
public enum IntakeReader {
  /// - Parameter name: what `--mapping` names the mapping by.
  public static func read(
    _ file: SettingsFile, name: String, plan: Plan
  ) -> SettingsReading<IntakeMapping> {
    let digest = SHA256.hexadecimal(of: file.text)
    return file.read { root in
      var draft = MappingDraft(plan: plan)
      return draft.mapping(&root, name: name, digest: digest)
    }
  }
}

/// Reads the keys of one mapping.
private struct MappingDraft {
  private let plan: Plan
  private var names: PlanNames
  private var numbers: NumberManner?
  private var dates = DateManner.standard
  /// Whether every column of a wide table names an indicator; only then it is known what is missing.
  private var indicatorsAreKnown = true

  init(plan: Plan) {
    self.plan = plan
    names = PlanNames(plan)
  }

  mutating func mapping(
    _ root: inout MappingReader, name: String, digest: String
  ) -> IntakeMapping {
    _ = root.optionalText("description")
    let condition = root.optionalMapping("when") { reader in
      IntakeMapping.Condition(
        file: reader.optionalText("file").map(TextPattern.init),
        sheet: reader.optionalText("sheet").map(TextPattern.init),
        headings: reader.optionalTexts("headings").map(HeadingPath.init))
    }
    numbers = root.optionalChoice("numbers", of: NumberManner.self)
    dates = root.optionalChoice("dates", of: DateManner.self) ?? .standard
    let kind = root.optionalChoice("kind", of: RecordKind.self) ?? .activities
    let headerRows = root.optionalInteger("header_rows", in: 1...4)
    let columns = root.optionalMapping("columns") { self.columns(&$0, kind: kind) } ?? []
    let ignored = root.optionalTexts("ignore").map(HeadingPath.init)
    let wide = root.optionalMapping("wide") { self.wide(&$0) }
    let fixed = root.optionalMapping("fixed") { self.fixed(&$0) } ?? FixedValues()
    let period = root.optional("period") { self.period(&$0) } ?? nil
    let rows = IntakeMapping.RowRules(
      skipped: root.optionalTexts("skip_rows").map(TextPattern.init),
      ends: root.optionalTexts("stop_at").map(TextPattern.init))
    if wide != nil { checkWide(&root, kind, columns, fixed, wide) }
    return IntakeMapping(
      name: name, digest: digest,
      condition: condition ?? IntakeMapping.Condition(file: nil, sheet: nil, headings: []),
      kind: kind, headerRows: headerRows, numbers: numbers, dates: dates, columns: columns,
      ignored: ignored, wide: wide, fixed: fixed, period: period, rows: rows)
  }

  private func checkWide(
    _ root: inout MappingReader, _ kind: RecordKind, _ columns: [IntakeMapping.ColumnRule],
    _ fixed: FixedValues, _ wide: IntakeMapping.WideRule?
  ) {
    if kind != .activities {
      root.report(
        MappingMessages.wideOfActivities.finding(at: root.location(of: "kind"), value: nil))
    }
    if !columns.isEmpty {
      root.report(
        MappingMessages.wideOrColumns.finding(at: root.location(of: "columns"), value: nil))
    }
    guard let wide else { return }
    let lacksUnit = wide.label != .unit && fixed.unit == nil
    let lacksArea =
      wide.label != .contentArea && fixed.contentArea == nil
      && wide.columns.contains { $0.contentArea == nil }
    if lacksUnit || lacksArea {
      root.report(
        MappingMessages.wideLacks(lacksUnit ? .unit : .contentArea)
          .finding(at: root.location(of: "wide"), value: nil))
    }
    guard indicatorsAreKnown else { return }
    for case .audience(let base) in wide.columns.map(\.measure)
    where !wide.columns.contains(where: { $0.measure == .quantity(base) }) {
      root.report(
        MappingMessages.audienceAlone(plan.indicators[base].code)
          .finding(at: root.location(of: "wide"), value: plan.indicators[base].code))
    }
  }

  private func columns(
    _ reader: inout MappingReader, kind: RecordKind
  ) -> [IntakeMapping.ColumnRule] {
    var rules: [IntakeMapping.ColumnRule] = []
    for column in RecordColumn.allCases {
      let rule = reader.optional(column.rawValue) { value in
        var manner = numbers
        var dates = self.dates
        let headings: [HeadingPath]
        if value.isMapping {
          headings = value.mapping { reader in
            manner = reader.optionalChoice("numbers", of: NumberManner.self) ?? manner
            dates = reader.optionalChoice("dates", of: DateManner.self) ?? dates
            return reader.required("heading") { Self.headings(&$0) }
          }
        } else {
          headings = Self.headings(&value)
        }
        return IntakeMapping.ColumnRule(
          column: column, headings: headings, manner: manner ?? .vietnamese, dates: dates)
      }
      guard let rule else { continue }
      rules.append(rule)
      if !kind.columns.contains(column) {
        reader.report(
          MappingMessages.columnOfOtherKind(kind)
            .finding(at: reader.location(of: column.rawValue), value: column.rawValue))
      }
    }
    return rules
  }

  private mutating func wide(_ reader: inout MappingReader) -> IntakeMapping.WideRule {
    var label = IntakeMapping.WideRule.Label.unit
    var labelHeadings: [HeadingPath] = []
    reader.mapping("rows") { rows in
      label = rows.choice("are", of: IntakeMapping.WideRule.Label.self)
      labelHeadings = rows.required("heading") { Self.headings(&$0) }
    }
    let columns = reader.mappings("columns") { self.wideColumn(&$0) }
    let nothing = reader.optionalList("nothing") { $0.text() }
    return IntakeMapping.WideRule(
      label: label, labelHeadings: labelHeadings, columns: columns,
      nothing: (nothing.isEmpty ? ["-", "–", "—"] : nothing).map(TextPattern.init))
  }

  private mutating func wideColumn(_ reader: inout MappingReader) -> IntakeMapping.WideColumn {
    let headings = reader.required("heading") { Self.headings(&$0) }
    let indicator = reader.optional("indicator") { self.recordedIndicator(&$0) } ?? nil
    let audience = reader.optional("audience_of") { self.recordedIndicator(&$0) } ?? nil
    if reader.has("indicator") == reader.has("audience_of"), !reader.isPlaceholder {
      reader.report(MappingMessages.oneMeasure.finding(at: reader.location, value: nil))
    }
    if indicator == nil && audience == nil { indicatorsAreKnown = false }
    let contentArea = reader.optional("content_area") { value in
      Self.position(&value, .contentArea, in: &self.names.contentAreas)
    }
    return IntakeMapping.WideColumn(
      headings: headings,
      measure: audience.map { .audience(of: $0) } ?? .quantity(indicator ?? Position(0)),
      contentArea: contentArea ?? nil,
      manner: reader.optionalChoice("numbers", of: NumberManner.self) ?? numbers ?? .vietnamese,
      isOptional: reader.optionalBoolean("optional") ?? false)
  }

  private mutating func fixed(_ reader: inout MappingReader) -> FixedValues {
    var fixed = FixedValues()
    fixed.unit =
      reader.optional("unit") { Self.position(&$0, .unit, in: &self.names.units) } ?? nil
    fixed.contentArea =
      reader.optional("content_area") {
        Self.position(&$0, .contentArea, in: &self.names.contentAreas)
      } ?? nil
    fixed.indicator = reader.optional("indicator") { self.recordedIndicator(&$0) } ?? nil
    fixed.phase =
      reader.optional("phase") { Self.position(&$0, .phase, in: &self.names.phases) } ?? nil
    fixed.task =
      reader.optional("task") { Self.position(&$0, .task, in: &self.names.tasks) } ?? nil
    return fixed
  }

  private func period(_ value: inout ValueReader) -> IntakeMapping.PeriodRule? {
    let text = value.text()
    switch text {
    case "title": return .title
    case "file-name": return .fileName
    case "": return nil
    default:
      if let period = PeriodReading.read(text) { return .fixed(period) }
      value.report(MappingMessages.periodRule.finding(at: value.location, value: text))
      return nil
    }
  }

  private mutating func recordedIndicator(_ value: inout ValueReader) -> Position<Indicator>? {
    guard let position = Self.position(&value, .indicator, in: &names.indicators) else {
      return nil
    }
    guard let derivation = plan.indicators[position].derivation else { return position }
    value.report(
      NameMessages.derivedIndicator(derivation, in: plan)
        .finding(at: value.location, value: plan.indicators[position].code))
    return nil
  }

  private static func position<Element>(
    _ value: inout ValueReader, _ column: RecordColumn, in table: inout NameTable<Element>
  ) -> Position<Element>? {
    let text = VietnameseText.normalized(value.text())
    guard !text.isEmpty else { return nil }
    switch table.match(text) {
    case .one(let position): return position
    case .several(let codes):
      value.report(
        NameMessages.ambiguous(column, codes: codes).finding(at: value.location, value: text))
    case .none:
      value.report(
        NameMessages.unknown(column, suggestions: table.suggestions(for: text))
          .finding(at: value.location, value: text))
    }
    return nil
  }

  /// One heading, or a list of those that a column may have.
  private static func headings(_ value: inout ValueReader) -> [HeadingPath] {
    value.isList
      ? value.list { HeadingPath($0.text()) } : [HeadingPath(value.text())]
  }
}
