// ReportModel: the words of the field as values.
//
// The plan of a campaign, its tree of units with dates, periods and calendars, indicators, records,
// findings, cells and the finished `ReportDocument`; the protocol of a record store and the store in
// memory. Nothing here reads a file, a clock or the environment: whoever needs "today" is handed it.
