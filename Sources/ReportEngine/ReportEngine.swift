// ReportEngine: from records to the finished report, as values.
//
// Two halves. `Statistics/` answers one generic question: measures by dimensions, over a window, as of a
// day. `Reports/` turns a template into a resolved plan (all that can be wrong with it is found there)
// and the plan into a `ReportDocument`; every table of a report is such a question, so that a report
// and `reports statistics` can't disagree. Nothing here reads a file, a clock or the environment.
