import ReportModel

/// Finds what the command line names in the plan: by code, name or alias.
struct NameLookup<Element> {
  /// One thing with all that it may be called, its code first.
  struct Entry {
    let code: String
    let names: [String]
  }

  /// What is looked for, as it is told in messages: «đơn vị».
  let noun: BilingualText
  /// In the plan's order.
  let entries: [Entry]

  /// - Throws: `CommandFailure` with the nearest names, or with the codes of all that are so called.
  func position(of name: String) throws(CommandFailure) -> Position<Element> {
    if let exact = entries.firstIndex(where: { $0.code == name }) { return Position(exact) }
    let key = NameKey(name)
    let found = entries.indices.filter { index in
      NameKey(entries[index].code) == key || entries[index].names.contains { NameKey($0) == key }
    }
    if found.count == 1 { return Position(found[0]) }
    guard found.isEmpty else { throw ambiguous(name, found.map { entries[$0].code }) }
    let known = entries.flatMap { [$0.code] + $0.names }
    throw .unknown(
      BilingualText(
        vi: "Không có \(noun.vietnamese) «\(name)» trong kế hoạch.",
        en: "The plan has no \(noun.english) “\(name)”."),
      name: name, among: known)
  }

  func position(ifGiven name: String?) throws(CommandFailure) -> Position<Element>? {
    guard let name else { return nil }
    return try position(of: name)
  }

  private func ambiguous(_ name: String, _ codes: [String]) -> CommandFailure {
    CommandFailure(
      .inputMissing,
      message: BilingualText(
        vi: "Có nhiều \(noun.vietnamese) cùng tên «\(name)».",
        en: "Several of the plan's entries are a \(noun.english) “\(name)”."),
      remedy: BilingualText(
        vi: "Ghi bằng mã: \(codes.joined(separator: ", ")).",
        en: "Use a code: \(codes.joined(separator: ", "))."))
  }
}

extension Plan {
  var unitLookup: NameLookup<OrgUnit> {
    NameLookup(
      noun: BilingualText(vi: "đơn vị", en: "unit"),
      entries: units.units.map {
        // The name of today first, as the one to be suggested.
        NameLookup.Entry(
          code: $0.code, names: $0.versions.reversed().map(\.name) + $0.aliases)
      })
  }

  var phaseLookup: NameLookup<Phase> {
    NameLookup(
      noun: BilingualText(vi: "đợt", en: "phase"),
      entries: phases.map {
        NameLookup.Entry(code: $0.code, names: [$0.name, $0.shortName] + $0.aliases)
      })
  }

  var contentAreaLookup: NameLookup<ContentArea> {
    NameLookup(
      noun: BilingualText(vi: "nội dung", en: "content area"),
      entries: contentAreas.map {
        NameLookup.Entry(code: $0.code, names: [$0.name, $0.shortName] + $0.aliases)
      })
  }

  var channelLookup: NameLookup<Channel> {
    NameLookup(
      noun: BilingualText(vi: "hình thức", en: "channel"),
      entries: channels.map { NameLookup.Entry(code: $0.code, names: [$0.name]) })
  }

  var indicatorLookup: NameLookup<Indicator> {
    NameLookup(
      noun: BilingualText(vi: "chỉ tiêu", en: "indicator"),
      entries: indicators.map {
        NameLookup.Entry(code: $0.code, names: [$0.name, $0.shortName] + $0.aliases)
      })
  }
}
