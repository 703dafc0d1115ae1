import ReportModel

/// Writes the signature block in a layout's forms.
struct SignatureBlock {
  let signature: Signature
  let layout: Layout

  var lines: [ReportDocument.Closing.SignatureLine] {
    var lines = Signature.Authority.allCases.compactMap {
      authority -> ReportDocument.Closing.SignatureLine? in
      guard let office = signature.authorities[authority],
        let form = layout.signatureForms[authority]
      else { return nil }
      return .init(.authority, layout.cased("\(form) \(office)", as: .signatureAuthority))
    }
    let acting = signature.isActing ? layout.actingForm.map { "\($0) " } : nil
    lines.append(.init(.post, layout.cased((acting ?? "") + signature.post, as: .signaturePost)))
    if let name = signature.name { lines.append(.init(.name, name)) }
    return lines
  }

  /// What the plan asks for and the layout's rules don't know.
  var findings: [Finding] {
    let asked = Signature.Authority.allCases.filter { signature.authorities[$0] != nil }
    var findings = asked.filter { layout.signatureForms[$0] == nil }.map {
      LayoutMessages.missingForm($0.rawValue, layout: layout)
    }
    if asked.count > 1, !layout.combinesSignatureForms {
      findings.append(LayoutMessages.combinedForms(asked.map(\.rawValue), layout: layout))
    }
    if signature.isActing, layout.actingForm == nil {
      findings.append(LayoutMessages.missingForm("acting", layout: layout))
    }
    return findings
  }
}
