import FuzzSupport
import ReportIngest
import Tabular

/// One text as the value of every column, below headings of either language: dates, numbers, names,
/// percentages, periods and flags.
public func fuzzValues(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  guard let plan = InventedPlan.plan else { fatalError("the invented plan is wrong") }
  var reader = RecordReader(plan: plan)
  let headers = [
    "date,unit,content_area,indicator,quantity,audience,phase,reference,note",
    "Ngày,Đơn vị,Nội dung,Chỉ tiêu,Số lượng,Lượt người,Đợt,Tham chiếu,Ghi chú",
    "task,unit,reported_on,percent,completed_on",
    "Đơn vị,Kỳ báo cáo,Ngày nhận,Không phát sinh",
  ]
  for header in headers {
    var table = CSVWriter()
    let columns = header.split(separator: ",")
    table.append(columns)
    table.append(columns.map { _ in text })
    _ = try? reader.read(MemoryByteSource(table.bytes), file: "a.csv")
  }
  // A quantity that was taken is exactly what its plain form says.
  var table = CSVWriter()
  table.append(["date", "unit", "content_area", "indicator", "quantity"])
  table.append(["2020-06-14", "BTO", "DH", "BR", text])
  guard let reading = try? reader.read(MemoryByteSource(table.bytes), file: "a.csv"),
    case .activities(let batch) = reading.records, let record = try? batch.records().first
  else { return 0 }
  var again = CSVWriter()
  again.append(["date", "unit", "content_area", "indicator", "quantity"])
  again.append(["2020-06-14", "BTO", "DH", "BR", record.quantity.plain])
  guard let second = try? reader.read(MemoryByteSource(again.bytes), file: "a.csv"),
    case .activities(let same) = second.records,
    (try? same.records())?.first?.quantity == record.quantity
  else { fatalError("\(text) was read as \(record.quantity.plain), which is read otherwise") }
  return 0
}

/// What the package manager takes for the program's `main`.
@_cdecl("FuzzValues_main")
public func main(
  _ argumentCount: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  fuzz(argumentCount, arguments) { fuzzValues($0, $1) }
}
