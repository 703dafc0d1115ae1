/// Who signs the report and by what right, as the plan names the offices; the layout writes the form.
public struct Signature: Sendable, Hashable {
  /// By what right somebody signs who isn't the issuer's head; in the order in which they are printed.
  public enum Authority: String, Sendable, Hashable, CaseIterable {
    /// For a body that decides together (thay mặt): «T/M BAN THƯỜNG VỤ», «TM. ỦY BAN NHÂN DÂN».
    case onBehalfOf = "on_behalf_of"
    /// By order of the head (thừa lệnh): «T/L», «TL.».
    case byOrderOf = "by_order_of"
    /// With the head's mandate (thừa ủy quyền): «TUQ.».
    case authorisedBy = "authorised_by"
    /// In place of the head (ký thay): «K/T TRƯỞNG BAN», «KT. GIÁM ĐỐC».
    case inPlaceOf = "for"
  }

  /// For whom is signed, by each right; none when the head signs.
  public let authorities: [Authority: String]
  /// The post of who signs: «Phó Trưởng Ban».
  public let post: String
  /// Whether the post is held for the time being (quyền).
  public let isActing: Bool
  /// Left out in drafts, whose signature is still to come.
  public let name: String?

  public init(
    authorities: [Authority: String] = [:], post: String, isActing: Bool = false,
    name: String? = nil
  ) {
    self.authorities = authorities
    self.post = post
    self.isActing = isActing
    self.name = name
  }
}
