import Foundation
import ReportModel
import Testing

@Suite("Names that are the same")
struct NameKeyTests {
  @Test(
    "The way of writing makes no other name",
    arguments: [
      ("hòa", "hoà"), ("Hòa Bình", "hoà bình"), ("quý", "quí"), ("thủy", "thuỷ"),
      ("Mỹ Sơn", "Mĩ Sơn"),
      ("Lý Sơn", "Lí Sơn"), ("K'Bang", "K’Bang"), ("K'Bang", "Kbang"), ("Kʼbang", "KBANG"),
      ("Chư Păh", "  chư\u{A0}PĂH "), ("Bà Rịa – Vũng Tàu", "Bà Rịa-Vũng Tàu"),
      ("Bà Rịa — Vũng Tàu", "Bà Rịa Vũng Tàu"), ("Đak Pơ", "đak\tpơ"), ("Ðak Đoa", "Đak Đoa"),
      ("Đak\u{200B} Đoa", "Đak Đoa"), ("\u{FEFF}Đak Đoa", "Đak Đoa"), ("xuý", "xúy"),
      ("khoẻ", "khỏe"),
    ])
  func same(_ left: String, _ right: String) {
    #expect(NameKey(left) == NameKey(right))
  }

  @Test(
    "Composed and decomposed letters are the same",
    arguments: ["Tuyên truyền miệng", "Đức Cơ", "Ia Grai – Chư Prông", "QUẢNG NGÃI"])
  func decomposed(_ name: String) {
    let decomposed = name.decomposedStringWithCanonicalMapping
    #expect(!decomposed.unicodeScalars.elementsEqual(name.unicodeScalars))
    #expect(NameKey(decomposed) == NameKey(name))
  }

  @Test(
    "Another accent is another name",
    arguments: [
      ("Ba Tơ", "Ba Tô"), ("Ba Tơ", "Ba To"), ("Đak Đoa", "Dak Doa"), ("An Khê", "An Khe"),
      ("mã", "mạ"), ("hoa", "hoà"), ("thúy", "thúi"), ("tay", "tai"), ("hay", "hai"),
      ("quy", "qua"),
      ("Y Tý", "I Tý"), ("Bình Định", "Bình Đinh"), ("Bangk", "K'Bang"),
    ])
  func different(_ left: String, _ right: String) {
    #expect(NameKey(left) != NameKey(right))
  }

  @Test(
    "Any text has a key, none makes a crash", arguments: ["", "'", "–", "\u{301}", "🇻🇳\u{0}", "ýý"])
  func oddTexts(_ text: String) {
    #expect(NameKey(text) == NameKey(text + " "))
  }
}
