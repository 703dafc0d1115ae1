/// The partitions in which blocks lie: by year, and within a year by hash of the top-level unit, on this server or on
/// other nodes.
///
/// The partitioned table has no unique index, since foreign tables can't have one: each of its leaves has.
enum PostgresPartitions {
  /// How many partitions a year has at least.
  private static let count = 4

  /// The columns of the table, and of its leaves on other nodes.
  static let columns = """
    top_unit BIGINT NOT NULL,
    half_month BIGINT NOT NULL,
    id BIGINT NOT NULL,
    unit BIGINT NOT NULL,
    source BIGINT NOT NULL,
    count BIGINT NOT NULL,
    is_current BOOLEAN NOT NULL,
    text_length BIGINT NOT NULL,
    day_fingerprints BYTEA NOT NULL,
    figures BYTEA NOT NULL,
    texts BYTEA NOT NULL,
    since BIGINT,
    until BIGINT
    """

  static let sql = """
    -- The nodes among which new years are divided: foreign servers of postgres_fdw.
    CREATE TABLE node (
      name NAME PRIMARY KEY
    );

    """ + makingPart + makingRoom

  /// The key serves the half-months, whose blocks are read in order, as well as single blocks.
  static let makingPart = """
    -- A partition of a year: on this server, or on a node, which is asked for a table of that name by a row in its
    -- table of rooms.
    CREATE OR REPLACE FUNCTION make_part(year BIGINT, place INT, places INT) RETURNS VOID
    LANGUAGE plpgsql SET search_path = reports, pg_catalog, pg_temp AS $$
    DECLARE
      whole TEXT := 'activity_block_' || year;
      part TEXT := whole || '_' || place;
      nodes NAME[] := ARRAY(SELECT name FROM node ORDER BY name);
      server NAME := nodes[place % greatest(cardinality(nodes), 1) + 1];
      bounds TEXT := format('FOR VALUES WITH (MODULUS %s, REMAINDER %s)', places, place);
    BEGIN
      IF server IS NULL THEN
        EXECUTE format('CREATE TABLE %I PARTITION OF %I %s', part, whole, bounds);
        EXECUTE format('ALTER TABLE %I ADD PRIMARY KEY (half_month, id, top_unit)', part);
        EXECUTE format(
          'ALTER TABLE %I ALTER day_fingerprints SET STORAGE EXTERNAL,
            ALTER figures SET STORAGE EXTERNAL, ALTER texts SET STORAGE EXTERNAL', part);
      ELSE
        -- It may be there from a transaction that ended on the node alone.
        EXECUTE format(
          'INSERT INTO %I (year, place) VALUES ($1, $2) ON CONFLICT DO NOTHING', 'room_' || server)
          USING year, place;
        EXECUTE format(
          'CREATE FOREIGN TABLE %I PARTITION OF %I %s SERVER %I
            OPTIONS (schema_name ''reports'', table_name %L, batch_size ''100'')',
          part, whole, bounds, server, part);
        -- And so may what it holds.
        EXECUTE format('DELETE FROM %I', part);
      END IF;
    END $$;

    """

  /// Offices may have room made for years that they could have records of, not for thousands.
  static let makingRoom = """
    -- Partitions for the years of some half-months, where there are none yet; whoever calls it is alone in doing so. A
    -- year is filled with partitions before it becomes part of the table, so that nobody who reads has to wait.
    --
    -- It runs with the rights of the owner: temporary tables, which are the caller's, are looked at last. PostgreSQL
    -- would look at them first where the path doesn't say otherwise.
    CREATE OR REPLACE FUNCTION make_room(first BIGINT, last BIGINT) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reports, pg_catalog, pg_temp AS $$
    DECLARE
      whole TEXT;
      nodes INT := (SELECT count(*) FROM node);
      places INT := greatest(nodes, 1) * ceil(\(count)::NUMERIC / greatest(nodes, 1));
    BEGIN
      IF NOT sees_all() AND (first / 24 < 1990 OR last / 24 > 2100) THEN
        RAISE insufficient_privilege USING MESSAGE = 'room for years before 1990 or after 2100';
      END IF;
      FOR year IN first / 24 .. last / 24 LOOP
        whole := 'activity_block_' || year;
        CONTINUE WHEN to_regclass('reports.' || whole) IS NOT NULL;
        EXECUTE format(
          'CREATE TABLE %I (LIKE activity_block INCLUDING DEFAULTS) PARTITION BY HASH (top_unit)',
          whole);
        FOR place IN 0 .. places - 1 LOOP
          PERFORM make_part(year, place, places);
        END LOOP;
        EXECUTE format(
          'ALTER TABLE activity_block ATTACH PARTITION %I FOR VALUES FROM (%s) TO (%s)',
          whole, year * 24, year * 24 + 24);
      END LOOP;
    END $$;

    """

  /// What a node needs to hold partitions.
  static let node = """
    CREATE SCHEMA IF NOT EXISTS reports;
    CREATE TABLE IF NOT EXISTS reports.room (
      year BIGINT NOT NULL,
      place BIGINT NOT NULL,
      PRIMARY KEY (year, place)
    );
    CREATE OR REPLACE FUNCTION reports.make_part() RETURNS TRIGGER
    LANGUAGE plpgsql SET search_path = reports, pg_catalog, pg_temp AS $$
    DECLARE
      part TEXT := 'activity_block_' || NEW.year || '_' || NEW.place;
    BEGIN
      EXECUTE format(
        'CREATE TABLE %I (\(columns), PRIMARY KEY (half_month, id, top_unit))', part);
      EXECUTE format(
        'ALTER TABLE %I ALTER day_fingerprints SET STORAGE EXTERNAL,
          ALTER figures SET STORAGE EXTERNAL, ALTER texts SET STORAGE EXTERNAL', part);
      EXECUTE format('CREATE INDEX ON %I (source, half_month)', part);
      EXECUTE format(
        'CREATE INDEX ON %I USING brin (since, until) WITH (autosummarize = on)', part);
      RETURN NEW;
    END $$;
    CREATE OR REPLACE TRIGGER make_part AFTER INSERT ON reports.room
      FOR EACH ROW EXECUTE FUNCTION reports.make_part();
    """

  /// What makes a foreign server of this database one of its nodes.
  static func registration(of node: String) -> String {
    let name = quoted(node)
    return """
      CREATE FOREIGN TABLE IF NOT EXISTS reports.\(quoted("room_" + node)) (
        year BIGINT NOT NULL, place BIGINT NOT NULL
      ) SERVER \(name) OPTIONS (schema_name 'reports', table_name 'room');
      """
  }

  /// A name as SQL wants one that may have any letters.
  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }
}
