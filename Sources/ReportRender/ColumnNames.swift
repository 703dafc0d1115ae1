import ReportModel

/// What a column is called where its heading stands alone.
enum ColumnNames {
  /// A column's label with its spanner's, which tells apart columns of the same label.
  static func full(of column: Int, in table: Table) -> String {
    let label = table.columns[column].label
    guard let spanner = table.spanners.first(where: { $0.columns.contains(column) }) else {
      return label
    }
    return "\(spanner.label): \(label.prefix(1).lowercased() + label.dropFirst())"
  }
}
