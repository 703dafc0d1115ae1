import ReportModel

extension Help {
  /// What stands for values: `--period <period>`.
  enum Value {
    static let address = BilingualText(vi: "địa-chỉ", en: "address")
    static let calendar = BilingualText(vi: "chế-độ-kỳ", en: "calendar")
    static let cell = BilingualText(vi: "ô", en: "cell")
    static let channel = BilingualText(vi: "hình-thức", en: "channel")
    static let columns = BilingualText(vi: "số-cột", en: "columns")
    static let contentArea = BilingualText(vi: "nội-dung", en: "content-area")
    static let date = BilingualText(vi: "ngày", en: "date")
    static let dimensions = BilingualText(vi: "chiều", en: "dimensions")
    static let encoding = BilingualText(vi: "bảng-mã", en: "encoding")
    static let file = BilingualText(vi: "tệp", en: "file")
    static let fileOrFolder = BilingualText(vi: "tệp|thư-mục", en: "file|dir")
    static let fileOrName = BilingualText(vi: "tệp|tên", en: "file|name")
    static let folder = BilingualText(vi: "thư-mục", en: "dir")
    static let format = BilingualText(vi: "dạng", en: "format")
    static let indicator = BilingualText(vi: "chỉ-tiêu", en: "indicator")
    static let kind = BilingualText(vi: "loại", en: "kind")
    static let language = BilingualText(vi: "ngôn-ngữ", en: "language")
    static let measure = BilingualText(vi: "số-đo", en: "measure")
    static let measures = BilingualText(vi: "số-đo", en: "measures")
    static let name = BilingualText(vi: "tên", en: "name")
    static let nameOrFile = BilingualText(vi: "tên|tệp", en: "name|file")
    static let number = BilingualText(vi: "số", en: "number")
    static let period = BilingualText(vi: "kỳ", en: "period")
    static let phase = BilingualText(vi: "đợt", en: "phase")
    static let reason = BilingualText(vi: "lý-do", en: "reason")
    static let sample = BilingualText(vi: "bộ-mẫu", en: "sample")
    static let store = BilingualText(vi: "kho-số-liệu", en: "store")
    static let subject = BilingualText(vi: "tiêu-đề", en: "subject")
    static let unit = BilingualText(vi: "đơn-vị", en: "unit")
    static let unitIfAny = BilingualText(vi: "[đơn-vị]", en: "[unit]")
    static let view = BilingualText(vi: "cách-xem", en: "view")
    static let what = BilingualText(vi: "cái-gì", en: "what")
  }
}
