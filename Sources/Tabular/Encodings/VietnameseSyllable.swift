/// Whether letters make a syllable that Vietnamese could have: the evidence by which legacy
/// encodings are told apart, for the wrong one gives letters in an order that never occurs.
enum VietnameseSyllable {
  /// - Parameter letters: composed letters, in either case.
  static func isPossible(_ letters: [Unicode.Scalar]) -> Bool {
    guard letters.count <= 8 else { return false }
    var bases = ""
    var tones = 0
    for letter in letters {
      let small = letter.properties.lowercaseMapping.unicodeScalars.first ?? letter
      let parts = VietnameseLetter(small)
      if let parts, parts.tone != .level { tones += 1 }
      bases.unicodeScalars.append(parts?.base ?? small)
    }
    guard tones <= 1 else { return false }
    return onsets.contains { bases.hasPrefix($0) && rhymes.contains(bases.dropFirst($0.count)) }
  }

  private static let onsets = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]

  private static let rhymes = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ak ăc ăm ăn ăng ăp ăt ăk âc âm ân âng âp ât âu ây âk
    e ec em en eng eo ep et ek ê êch êm ên ênh êp êt êu êk i ia ich iêc iêm iên iêng iêp iêt iêu im
    in inh ip it iu ik o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe
    oen oeo oet oi om on ong ooc oong op ot ok ô ôc ôi ôm ôn ông ôp ôt ôk ơ ơi ơm ơn ơp ơt u ua uâc
    uân uâng uât uây uc uê uêch uênh uêt ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uk uy uya
    uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ưk y ych
    yêm yên yêng yêt yêu ynh yt
    """.split(whereSeparator: \.isWhitespace))
}
