// ReportIngest turns raw rows into records of the plan, or into findings that name the place.
//
// Bytes become cells in Tabular; here cells become dates, numbers and positions in the plan. Nothing
// is guessed: what could be read in two ways is a finding that shows both. All findings of a file
// are collected, and the caller decides whether the sound rows are taken.
