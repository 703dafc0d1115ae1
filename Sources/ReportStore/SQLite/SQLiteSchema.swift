import GRDB

/// The tables of a store in a file, built by named migrations that are only ever appended.
enum SQLiteSchema {
  /// Marks the file as ours in its header: «RPRT».
  static let applicationID: Int64 = 0x5250_5254

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator().disablingDeferredForeignKeyChecks()
    migrator.registerMigration("1-sources") { database in
      // 0x52505254: pragmas take no bound arguments.
      try database.execute(sql: "PRAGMA application_id = 1380995668")
      try database.execute(sql: sources)
    }
    migrator.registerMigration("2-records") { database in
      try database.execute(sql: records)
    }
    migrator.registerMigration("3-figures") { database in
      try database.execute(sql: figures)
    }
    migrator.registerMigration("4-submissions") { database in
      try database.execute(sql: submissions)
    }
    migrator.registerMigration("5-blocks") { database in
      try database.execute(sql: blocks)
      try BlockMigration(database).run()
      try database.execute(sql: formerTables)
    }
    migrator.registerMigration("6-history") { database in
      try database.execute(sql: history)
    }
    migrator.registerMigration("7-places") { database in
      // Of entries copied from a shared database, where they needn't follow each other by their numbers.
      try database.execute(sql: "ALTER TABLE log ADD COLUMN place INTEGER")
    }
    return migrator
  }

  /// Codes have small ids of their own, counted from 1 by kind, so that rows stay short and the plan may
  /// be put in another order.
  private static let sources = """
    CREATE TABLE code (
      kind INTEGER NOT NULL,
      id INTEGER NOT NULL,
      code TEXT NOT NULL,
      PRIMARY KEY (kind, id),
      UNIQUE (kind, code)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      kind TEXT NOT NULL,
      digest TEXT NOT NULL,
      records INTEGER NOT NULL,
      imported_on INTEGER,
      is_current INTEGER NOT NULL,
      UNIQUE (name, version)
    ) STRICT;
    CREATE UNIQUE INDEX current_source_by_name ON source (name) WHERE is_current;
    CREATE INDEX current_source_by_digest ON source (digest) WHERE is_current;
    """

  /// Activities that count lie by day, so that any window is one run of rows; those of superseded
  /// versions lie apart, by source, and cost no read anything. `ordinal` tells rows of one source and
  /// day apart even when a source has no row numbers.
  private static let records = """
    CREATE TABLE activity (
      day INTEGER NOT NULL,
      source INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      row INTEGER NOT NULL,
      unit INTEGER NOT NULL,
      content_area INTEGER NOT NULL,
      indicator INTEGER NOT NULL,
      quantity INTEGER NOT NULL,
      audience INTEGER,
      named_phase INTEGER,
      reference TEXT,
      note TEXT,
      PRIMARY KEY (day, source, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE superseded_activity (
      source INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      day INTEGER NOT NULL,
      row INTEGER NOT NULL,
      unit INTEGER NOT NULL,
      content_area INTEGER NOT NULL,
      indicator INTEGER NOT NULL,
      quantity INTEGER NOT NULL,
      audience INTEGER,
      named_phase INTEGER,
      reference TEXT,
      note TEXT,
      PRIMARY KEY (source, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE completion (
      source INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      row INTEGER NOT NULL,
      task INTEGER NOT NULL,
      unit INTEGER NOT NULL,
      reported_on INTEGER NOT NULL,
      percent INTEGER,
      completed_on INTEGER,
      reference TEXT,
      note TEXT,
      PRIMARY KEY (source, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE receipt (
      source INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      row INTEGER NOT NULL,
      unit INTEGER NOT NULL,
      period TEXT NOT NULL,
      received_on INTEGER,
      nothing_to_report INTEGER NOT NULL,
      reference TEXT,
      note TEXT,
      PRIMARY KEY (source, ordinal)
    ) STRICT, WITHOUT ROWID;
    """

  /// What is summed up from the activities that count. A cell's phase 0 is «ngoài đợt». Fingerprints
  /// are kept for each source as well, so that they can be taken away when the source is superseded.
  private static let figures = """
    CREATE TABLE cell (
      half_month INTEGER NOT NULL,
      unit INTEGER NOT NULL,
      phase INTEGER NOT NULL,
      content_area INTEGER NOT NULL,
      indicator INTEGER NOT NULL,
      activities INTEGER NOT NULL,
      quantity INTEGER NOT NULL,
      audience INTEGER,
      latest_day INTEGER NOT NULL,
      latest_quantity INTEGER NOT NULL,
      PRIMARY KEY (half_month, unit, phase, content_area, indicator)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE fingerprint (
      half_month INTEGER PRIMARY KEY,
      high INTEGER NOT NULL,
      low INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE source_fingerprint (
      source INTEGER NOT NULL,
      half_month INTEGER NOT NULL,
      high INTEGER NOT NULL,
      low INTEGER NOT NULL,
      PRIMARY KEY (source, half_month)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE derivation (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      plan TEXT NOT NULL
    ) STRICT;
    INSERT INTO derivation (id, plan) VALUES (1, '');
    """

  /// What is told of submissions. They have numbers of their own, since versions of sources that merely
  /// tell of another (`told_of`, the number of the submission) are none. Whose records a version holds
  /// and of which time is noted with it, lest a list of all read all records.
  ///
  /// Stores of before told the day of receipt by sources named `NAME#received:` and twelve digits of the
  /// digest of what NAME held.
  private static let submissions = """
    ALTER TABLE source ADD COLUMN number INTEGER;
    ALTER TABLE source ADD COLUMN told_of INTEGER;
    ALTER TABLE source ADD COLUMN units INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE source ADD COLUMN first_day INTEGER;
    ALTER TABLE source ADD COLUMN last_day INTEGER;
    ALTER TABLE source ADD COLUMN first_period TEXT;
    ALTER TABLE source ADD COLUMN last_period TEXT;
    ALTER TABLE source ADD COLUMN withdrawn_on INTEGER;
    ALTER TABLE source ADD COLUMN withdrawal_reason TEXT;

    UPDATE source SET told_of = coalesce(
      (SELECT subject.id FROM source AS subject
        WHERE subject.name = substr(source.name, 1, length(source.name) - 22)
          AND substr(subject.digest, 1, 12) = substr(source.name, -12)
        ORDER BY subject.version DESC LIMIT 1),
      (SELECT subject.id FROM source AS subject
        WHERE subject.name = substr(source.name, 1, length(source.name) - 22)
        ORDER BY subject.version DESC LIMIT 1))
    WHERE kind = 'receipts' AND substr(name, -22, 10) = '#received:';
    UPDATE source SET number = counted.number
    FROM (
      SELECT id, row_number() OVER (ORDER BY id) AS number FROM source WHERE told_of IS NULL
    ) AS counted
    WHERE source.id = counted.id;
    UPDATE source SET told_of = (
      SELECT subject.number FROM source AS subject WHERE subject.id = source.told_of)
    WHERE told_of IS NOT NULL;

    UPDATE source
    SET units = extent.units, first_day = extent.first_day, last_day = extent.last_day
    FROM (
      SELECT source AS id, count(DISTINCT unit) AS units, min(day) AS first_day,
        max(day) AS last_day
      FROM (
        SELECT source, unit, day FROM activity
        UNION ALL SELECT source, unit, day FROM superseded_activity
        UNION ALL SELECT source, unit, reported_on FROM completion
        UNION ALL SELECT source, unit, NULL FROM receipt)
      GROUP BY source
    ) AS extent
    WHERE source.id = extent.id;
    UPDATE source
    SET first_period = extent.first_period, last_period = extent.last_period
    FROM (
      SELECT source AS id, min(period) AS first_period, max(period) AS last_period
      FROM receipt GROUP BY source
    ) AS extent
    WHERE source.id = extent.id;

    CREATE UNIQUE INDEX source_by_number ON source (number);
    CREATE INDEX source_by_subject ON source (told_of) WHERE told_of IS NOT NULL;
    """

  /// Activities in blocks of one source and half-month: the figures of some thousand records in one piece,
  /// and their texts, packed. A row for each record took three times the room and ten times the time.
  /// Sums are kept by spans of half-months, in one piece for each kind of sum.
  private static let blocks = """
    CREATE TABLE activity_block (
      id INTEGER PRIMARY KEY,
      half_month INTEGER NOT NULL,
      source INTEGER NOT NULL,
      count INTEGER NOT NULL,
      is_current INTEGER NOT NULL,
      text_length INTEGER NOT NULL,
      day_fingerprints BLOB NOT NULL,
      figures BLOB NOT NULL,
      texts BLOB NOT NULL
    ) STRICT;
    CREATE INDEX block_by_half_month ON activity_block (half_month) WHERE is_current;
    CREATE INDEX block_by_source ON activity_block (source, half_month);

    CREATE TABLE kept_sum (
      id INTEGER PRIMARY KEY,
      length INTEGER NOT NULL,
      first INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      sums BLOB NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX kept_sum_by_span ON kept_sum (length, first, kind);
    DELETE FROM fingerprint;
    """

  /// What the blocks have taken the place of; sums are made anew for the plan at hand.
  private static let formerTables = """
    DROP TABLE activity;
    DROP TABLE superseded_activity;
    DROP TABLE cell;
    DROP TABLE source_fingerprint;
    UPDATE derivation SET plan = '';
    """

  /// The log, the periods that are closed, and since and until which entry of the log rows count. What
  /// came before there was a log counts since 0, or never did.
  ///
  /// With the fingerprint of a half-month its digest is kept, once it was asked for: whatever changes the
  /// fingerprint replaces the row. `closing.is_current` marks the version that counts. What closed periods keep of plan and templates
  /// lies by digest: from one to the next hardly anything changes.
  private static let history = """
    CREATE TABLE log (
      number INTEGER PRIMARY KEY,
      moment INTEGER NOT NULL,
      author TEXT NOT NULL,
      action TEXT NOT NULL,
      detail TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER log_entries_stay BEFORE UPDATE ON log
    BEGIN SELECT RAISE(ABORT, 'entries of the log stay as they are'); END;
    CREATE TRIGGER log_entries_are_kept BEFORE DELETE ON log
    BEGIN SELECT RAISE(ABORT, 'entries of the log are kept'); END;

    ALTER TABLE fingerprint ADD COLUMN digest TEXT;

    CREATE TABLE closing (
      entry INTEGER PRIMARY KEY,
      period TEXT NOT NULL,
      version INTEGER NOT NULL,
      first_day INTEGER NOT NULL,
      last_day INTEGER NOT NULL,
      is_current INTEGER NOT NULL,
      reopened INTEGER,
      reason TEXT,
      program TEXT NOT NULL,
      plan TEXT NOT NULL,
      UNIQUE (period, version)
    ) STRICT;
    CREATE UNIQUE INDEX current_closing_by_period ON closing (period) WHERE is_current;

    CREATE TABLE kept_file (
      digest TEXT PRIMARY KEY,
      length INTEGER NOT NULL,
      content BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE closing_file (
      closing INTEGER NOT NULL,
      path TEXT NOT NULL,
      digest TEXT NOT NULL,
      PRIMARY KEY (closing, path)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE source ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE source ADD COLUMN until INTEGER;
    UPDATE source SET until = 0 WHERE NOT is_current;
    ALTER TABLE completion ADD COLUMN since INTEGER DEFAULT 0;
    ALTER TABLE completion ADD COLUMN until INTEGER;
    UPDATE completion SET until = 0 WHERE source IN (SELECT id FROM source WHERE NOT is_current);
    ALTER TABLE receipt ADD COLUMN since INTEGER DEFAULT 0;
    ALTER TABLE receipt ADD COLUMN until INTEGER;
    UPDATE receipt SET until = 0 WHERE source IN (SELECT id FROM source WHERE NOT is_current);
    ALTER TABLE activity_block ADD COLUMN since INTEGER DEFAULT 0;
    ALTER TABLE activity_block ADD COLUMN until INTEGER;
    UPDATE activity_block SET until = 0 WHERE NOT is_current;
    CREATE INDEX block_in_time ON activity_block (half_month, since, until);
    """
}
