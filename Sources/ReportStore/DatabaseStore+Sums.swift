import ReportModel

// Sums are kept in step with the records and the plan.

extension DatabaseStore {
  /// Makes what is summed up that of the plan.
  ///
  /// - Parameter renewsSums: whether sums that no longer hold are made anew, too.
  func adoptPlan(renewsSums: Bool) throws {
    try takeBackDeadEntries()
    do {
      let (isForOthers, isUpToDate, stale) = try connection.read { database in
        (
          !database.reach.seesAll, try derivation(database).isUpToDate,
          try StaleHalves(database: database).all()
        )
      }
      if isForOthers { return }
      if !isUpToDate {
        try connection.write { database in
          if try !derivation(database).isUpToDate {
            try derivation(database).update(codes: completeCodes(database))
          }
        }
      } else if renewsSums, !stale.isEmpty {
        try renewSums()
      }
    } catch StoreError.busy, StoreError.readOnly, StoreError.noRight {
      // Figures come from the rows until somebody can write.
    }
  }

  /// Takes back what transactions that came to nothing have left on nodes. Figures don't follow it anyway, so it
  /// can be done another time, when all nodes are there.
  private func takeBackDeadEntries() throws {
    let hasDead = try connection.read { database in
      guard database.reach.seesAll, try database.entries?.settled()?.pending.isEmpty == false else {
        return false
      }
      return try DirectStatement(database, "SELECT dead_entries()")
        .firstRow { $0.integer(0) } != nil
    }
    guard hasDead else { return }
    try? connection.write { database in
      // While nobody else writes, all that are pending are dead.
      let pending = try database.entries?.settled()?.pending ?? []
      for entry in pending.sorted() {
        for sql in PostgresEntries.repair + ["DELETE FROM pending WHERE entry = ?"] {
          let statement = try DirectStatement(database, sql)
          try statement.bind(entry)
          try statement.run()
        }
      }
      // What was held for closed days has no entry by which it could be known.
      try DirectStatement(
        database,
        "DELETE FROM activity_block WHERE since IS NULL AND source NOT IN (SELECT id FROM source)"
      ).run()
    }
  }

  /// Sums up what has changed.
  private func renewSums() throws {
    try connection.write(.sums) { database in
      guard try derivation(database).isUpToDate else { return }
      let renewed = try StaleHalves(database: database).takeOut()
      try derivation(database).rebuildSums(of: renewed, codes: completeCodes(database))
    }
  }

  /// Half-months from which records were taken away are summed anew; to others the new ones are added.
  ///
  /// - Parameter isAlone: whether nobody else writes. Where others do, as in a shared database, sums are made anew
  ///   later: who replaces something waits for nobody.
  /// - Returns: the half-months that records were added to. What is kept of longer spans that hold them is to be
  ///   put together anew, once for all that a transaction brings.
  func updateSums(
    with records: [RecordSet], touched: Set<HalfMonth>, in change: RecordChange,
    codes: CodeDictionary, isAlone: Bool, _ database: StoreSession
  ) throws -> Set<HalfMonth> {
    let isUpToDate = try derivation(database).isUpToDate
    // Sums of another plan are for who writes alone; and offices write none at all.
    if database.isShared, !database.reach.seesAll || !isAlone && !isUpToDate {
      try StaleHalves(database: database).add(touched.union(halfMonths(of: records)))
      return []
    }
    guard isUpToDate else {
      // Perhaps it was this delivery that replaced the last unknown code.
      try derivation(database).update(codes: codes)
      return []
    }
    let table = KeptSumTable(database: database, plan: plan)
    if database.isShared {
      var parts = SumParts(table)
      for case .activities(let batch) in records {
        try batch.forEachBlock(hasTexts: false) { block in
          if touched.contains(block.half) { return }
          let figures = change.openFigures(of: block)
          if !figures.isEmpty { try parts.add(figures, of: block.half) }
        }
      }
      try parts.finish()
      guard isAlone else {
        try StaleHalves(database: database).add(touched)
        return []
      }
      try derivation(database).rebuildSums(
        of: touched.sorted { $0.number < $1.number }, codes: codes)
      return []
    }
    var changed: Set<HalfMonth> = []
    for case .activities(let batch) in records {
      // Blocks come by half-month.
      var sums: (half: HalfMonth, sums: KeptSums)?
      func keep() throws {
        guard let done = sums else { return }
        try table.keep(done.sums, of: done.half)
        changed.insert(done.half)
      }
      try batch.forEachBlock(hasTexts: false) { block in
        if touched.contains(block.half) { return }
        let figures = change.openFigures(of: block)
        if figures.isEmpty { return }
        if sums?.half != block.half {
          try keep()
          sums = (block.half, try table.sums(of: block.half))
        }
        sums?.sums.add(figures, of: block.half)
      }
      try keep()
    }
    try derivation(database).rebuildSums(
      of: touched.sorted { $0.number < $1.number }, codes: codes)
    return changed
  }

  /// Puts together anew what is kept of longer spans that hold some half-months.
  func updateLongerSpans(over halves: Set<HalfMonth>, _ database: StoreSession) throws {
    try KeptSumTable(database: database, plan: plan).updateLongerSpans(over: halves)
  }
}

private func halfMonths(of records: [RecordSet]) throws -> Set<HalfMonth> {
  var halves: Set<HalfMonth> = []
  for case .activities(let batch) in records {
    try batch.forEachBlock(hasTexts: false) { halves.insert($0.half) }
  }
  return halves
}
