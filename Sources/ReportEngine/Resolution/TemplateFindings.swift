import ReportModel

/// Faults of templates, all worded here.
struct TemplateFindings {
  private(set) var all: [Finding] = []
  private let file: String

  init(file: String) {
    self.file = file
  }

  mutating func sentence(_ fault: SentenceFault, line: TemplateLine?) {
    switch fault {
    case .forbiddenTag(let tag):
      add(
        "forbidden-tag", line, "{{\(tag)}}", vi: "Thẻ này không được dùng trong mẫu.",
        en: "This tag can't be used in a template.",
        remedy: BilingualText(
          vi: "Chỉ dùng {{biến}}, {{#biến}}…{{/biến}} và {{^biến}}…{{/biến}}.",
          en: "Use {{variable}}, {{#variable}}…{{/variable}} and {{^variable}}…{{/variable}} only.")
      )
    case .unknownVariable(let name, let known):
      unknown("unknown-variable", "biến", "variable", name, known: known, line)
    case .repeatedSection(let name):
      add(
        "repeated-section", line, "{{#\(name)}}", vi: "Phần «\(name)» nằm trong chính nó.",
        en: "Section “\(name)” stands within itself.",
        remedy: BilingualText(
          vi: "Bỏ phần bên trong, hoặc đóng phần bên ngoài trước.",
          en: "Leave the inner one out, or close the outer one before it."))
    case .malformed:
      add(
        "malformed-sentence", line, nil, vi: "Câu có thẻ mở mà không đóng, hoặc đóng sai tên.",
        en: "A tag of the sentence is opened but not closed, or closed by another name.",
        remedy: BilingualText(
          vi: "Mỗi {{#biến}} hoặc {{^biến}} cần một {{/biến}}.",
          en: "Every {{#variable}} or {{^variable}} needs its {{/variable}}."))
    }
  }

  mutating func add(_ findings: [Finding]) { all += findings }

  /// A word that names nothing.
  mutating func unknown(
    _ code: String, _ vietnamese: String, _ english: String, _ word: String, known: [String],
    _ line: TemplateLine?
  ) {
    let nearest = NearestNames.nearest(to: word, among: known, limit: 3)
    let list = known.prefix(12).joined(separator: ", ")
    add(
      code, line, word, vi: "Không có \(vietnamese) «\(word)».",
      en: "There is no \(english) “\(word)”.",
      remedy: nearest.isEmpty
        ? BilingualText(vi: "Có thể dùng: \(list).", en: "There are: \(list).")
        : BilingualText(
          vi: "Có phải «\(nearest.joined(separator: "», «"))»?",
          en: "Did you mean “\(nearest.joined(separator: "”, “"))”?"))
  }

  mutating func add(
    _ code: String, _ line: TemplateLine?, _ value: String?, vi vietnamese: String,
    en english: String,
    remedy: BilingualText?
  ) {
    all.append(
      Finding(
        code: code, location: line?.location ?? Finding.Location(file: file), value: value,
        message: BilingualText(vi: vietnamese, en: english), remedy: remedy))
  }
}
