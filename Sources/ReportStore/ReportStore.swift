// ReportStore: the lasting homes of records.
//
// `DatabaseStore` keeps what was imported in one file of SQLite or in a database of a PostgreSQL server: the raw
// rows of every version of every source, and sums of them by half-month from which figures come fast. It knows records
// and the plan, and nothing of files in other formats, templates or output.
//
// Tables/ is the same for both, on the few things that Database/ asks of them; SQLite/ and PostgreSQL/ are what differs:
// connections, statements, and how tables are made. The behaviour is that of `RecordStore`; one test suite runs
// against all and the store in memory.
