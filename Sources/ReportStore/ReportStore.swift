// ReportStore: the lasting homes of records.
//
// `DatabaseStore` keeps what was imported in one file: the raw rows of every version of every source,
// and sums of them by half-month from which figures come fast. It knows records and the plan, and
// nothing of files in other formats, templates or output. Its behaviour is that of `RecordStore`; one
// test suite runs against it and the store in memory.
