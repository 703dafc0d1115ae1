import ReportModel

extension UnknownCode.Kind {
  /// Number of the list in the table of codes.
  var number: Int64 {
    switch self {
    case .unit: 1
    case .phase: 2
    case .contentArea: 3
    case .indicator: 4
    case .task: 5
    }
  }
}

/// The ids by which the store knows the codes of one list of the plan.
struct CodeMap<Element>: Sendable {
  let name: UnknownCode.Kind
  private var kind: Int64 { name.number }
  private let planCodes: [String]
  private var ids: [Int64]
  private var positions: [Position<Element>?]
  private var storedCodes: [String]

  /// Reads the ids that the store has given.
  init(name: UnknownCode.Kind, planCodes: [String], from database: StoreSession) throws {
    self.name = name
    self.planCodes = planCodes
    ids = Array(repeating: 0, count: planCodes.count)
    positions = [nil]
    storedCodes = [""]
    let places = Dictionary(
      zip(planCodes, planCodes.indices), uniquingKeysWith: { first, _ in first })
    let select = try DirectStatement(
      database, "SELECT id, code FROM code WHERE kind = ? ORDER BY id")
    try select.bind(name.number)
    var isWhole = true
    try select.forEachRow { row in
      isWhole = isWhole && row.integer(0) == Int64(positions.count)
      let code = row.text(1)
      let place = places[code]
      if let place { ids[place] = Int64(positions.count) }
      positions.append(place.map(Position.init))
      storedCodes.append(code)
    }
    if !isWhole { throw Contradiction("table code, kind \(name.number)") }
  }

  /// Whether all codes of the plan have ids.
  var isComplete: Bool { !ids.contains(0) }

  /// How many codes the plan has.
  var planCount: Int { planCodes.count }

  /// Ids lie below it.
  var idCount: Int { positions.count }

  /// The position of an id, where the plan knows its code.
  func knownPosition(of id: Int) -> Position<Element>? { positions[id] }

  /// Gives an id to every code of the plan that has none.
  mutating func assignIDs(in database: StoreSession) throws {
    for (place, code) in planCodes.enumerated() where ids[place] == 0 {
      let id = Int64(positions.count)
      let insert = try DirectStatement(
        database, "INSERT INTO code (kind, id, code) VALUES (?, ?, ?)")
      try insert.bind(kind, id)
      try insert.bind(code, at: 3)
      try insert.run()
      ids[place] = id
      positions.append(Position(place))
      storedCodes.append(code)
    }
  }

  /// The id of a position of the plan, whose codes have all been given ids.
  func id(of position: Position<Element>) -> Int64 { ids[position.index] }

  /// The position of an id; a store that names an id without a code is damaged.
  func position(of id: Int64) throws -> Position<Element> {
    guard positions.indices.contains(Int(id)), let position = positions[Int(id)] else {
      throw Contradiction("\(name.rawValue) \(id)")
    }
    return position
  }

  /// The code of an id, whether the plan knows it or not.
  func code(of id: Int64) throws -> String {
    guard storedCodes.indices.contains(Int(id)), id != 0 else {
      throw Contradiction("\(name.rawValue) \(id)")
    }
    return storedCodes[Int(id)]
  }

  /// The code of an id that the plan doesn't know; `nil` when it does.
  func unknownCode(of id: Int64) throws -> String? {
    guard storedCodes.indices.contains(Int(id)), id != 0 else {
      throw Contradiction("\(name.rawValue) \(id)")
    }
    return positions[Int(id)] == nil ? storedCodes[Int(id)] : nil
  }

  /// Whether the store knows codes that the plan doesn't, be they in use or not.
  var hasUnknownCodes: Bool { positions.dropFirst().contains { $0 == nil } }
}

/// The ids of all codes.
struct CodeDictionary: Sendable {
  var units: CodeMap<OrgUnit>
  var phases: CodeMap<Phase>
  var contentAreas: CodeMap<ContentArea>
  var indicators: CodeMap<Indicator>
  var tasks: CodeMap<PlanTask>

  init(_ plan: Plan, from database: StoreSession) throws {
    units = try CodeMap(
      name: .unit, planCodes: plan.units.units.map(\.code), from: database)
    phases = try CodeMap(
      name: .phase, planCodes: plan.phases.map(\.code), from: database)
    contentAreas = try CodeMap(
      name: .contentArea, planCodes: plan.contentAreas.map(\.code), from: database)
    indicators = try CodeMap(
      name: .indicator, planCodes: plan.indicators.map(\.code), from: database)
    tasks = try CodeMap(
      name: .task, planCodes: plan.tasks.map(\.code), from: database)
  }

  /// Whether all codes of the plan have ids.
  var isComplete: Bool {
    units.isComplete && phases.isComplete && contentAreas.isComplete && indicators.isComplete
      && tasks.isComplete
  }

  mutating func assignIDs(in database: StoreSession) throws {
    try units.assignIDs(in: database)
    try phases.assignIDs(in: database)
    try contentAreas.assignIDs(in: database)
    try indicators.assignIDs(in: database)
    try tasks.assignIDs(in: database)
  }

  var hasUnknownCodes: Bool {
    units.hasUnknownCodes || phases.hasUnknownCodes || contentAreas.hasUnknownCodes
      || indicators.hasUnknownCodes || tasks.hasUnknownCodes
  }
}

/// The store's content contradicts itself; becomes `StoreError.damaged`.
struct Contradiction: Error {
  let detail: String

  init(_ detail: String) {
    self.detail = detail
  }
}
