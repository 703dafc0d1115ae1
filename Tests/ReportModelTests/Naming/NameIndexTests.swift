import ReportModel
import Testing

@Suite("Looking names up")
struct NameIndexTests {
  private let index: NameIndex<Int> = {
    var index = NameIndex<Int>()
    for (value, name) in ["Ba Tơ", "Ba Tô", "K'Bang", "Đak Đoa", "Huyện ủy Chư Păh"].enumerated() {
      index.add(name, for: value)
    }
    return index
  }()

  @Test("A name is found however it is written")
  func found() {
    #expect(index.value(for: "ba  tơ") == 0)
    #expect(index.value(for: "Kbang") == 2)
    #expect(index.value(for: "Huyện uỷ Chư Păh") == 4)
  }

  @Test("A name without accents isn't found, only suggested")
  func withoutAccents() {
    #expect(index.value(for: "Ba To") == nil)
    #expect(index.suggestions(for: "Ba To") == ["Ba Tơ", "Ba Tô"])
    #expect(index.suggestions(for: "dak doa") == ["Đak Đoa"])
  }

  @Test("A part of a name and a slip of the pen are suggested")
  func near() {
    #expect(index.suggestions(for: "Chư Păh") == ["Huyện ủy Chư Păh"])
    #expect(index.suggestions(for: "Đak Đao").first == "Đak Đoa")
  }

  @Test("Nothing is suggested for what is like nothing")
  func far() {
    #expect(index.suggestions(for: "Thành phố Hồ Chí Minh").isEmpty)
    #expect(index.suggestions(for: "").isEmpty)
    #expect(index.suggestions(for: "'").isEmpty)
    #expect(index.suggestions(for: String(repeating: "Ba Tơ ", count: 9000)).count <= 3)
  }

  @Test("Of two equal names the first stays, and the second is told of")
  func duplicates() {
    var index = NameIndex<Int>()
    let added = [
      index.add("Hòa Bình", for: 1), index.add("hoà bình", for: 2), index.add(" ", for: 3),
    ]
    #expect(added == [true, false, false])
    #expect(index.value(for: "Hòa Bình") == 1)
    #expect(index.value(for: "") == nil)
  }
}
