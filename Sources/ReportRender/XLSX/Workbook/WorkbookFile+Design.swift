import CXlsxWriter
import ReportModel

/// Formats of an officer's own cells.
extension WorkbookFile {
  func apply(
    _ design: SheetDesign.Format, number: CellFormat.Number,
    to format: UnsafeMutablePointer<lxw_format>
  ) {
    format_set_font_name(format, design.fontName ?? fontName)
    format_set_font_size(format, design.size)
    if design.bold { format_set_bold(format) }
    if design.italic { format_set_italic(format) }
    if design.underlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let color = design.color { format_set_font_color(format, color) }
    if let fill = design.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, fill)
    }
    if design.wraps { format_set_text_wrap(format) }
    if let code = design.number ?? number.code { format_set_num_format(format, code) }
    if let horizontal = design.horizontal {
      format_set_align(format, UInt8(Self.alignment(horizontal).rawValue))
    }
    if let vertical = design.vertical {
      format_set_align(format, UInt8(Self.alignment(vertical).rawValue))
    }
    let borders = design.borders
    format_set_left(format, Self.line(borders.left))
    format_set_right(format, Self.line(borders.right))
    format_set_top(format, Self.line(borders.top))
    format_set_bottom(format, Self.line(borders.bottom))
  }

  private static func alignment(
    _ horizontal: SheetDesign.Format.Horizontal
  ) -> lxw_format_alignments {
    switch horizontal {
    case .left: LXW_ALIGN_LEFT
    case .center: LXW_ALIGN_CENTER
    case .right: LXW_ALIGN_RIGHT
    case .justify: LXW_ALIGN_JUSTIFY
    }
  }

  private static func alignment(_ vertical: SheetDesign.Format.Vertical) -> lxw_format_alignments {
    switch vertical {
    case .top: LXW_ALIGN_VERTICAL_TOP
    case .center: LXW_ALIGN_VERTICAL_CENTER
    case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
    case .justify: LXW_ALIGN_VERTICAL_JUSTIFY
    }
  }

  private static func line(_ line: SheetDesign.Format.Line) -> UInt8 {
    let border: lxw_format_borders =
      switch line {
      case .none: LXW_BORDER_NONE
      case .thin: LXW_BORDER_THIN
      case .medium: LXW_BORDER_MEDIUM
      case .dashed: LXW_BORDER_DASHED
      case .dotted: LXW_BORDER_DOTTED
      case .thick: LXW_BORDER_THICK
      case .double: LXW_BORDER_DOUBLE
      case .hair: LXW_BORDER_HAIR
      case .mediumDashed: LXW_BORDER_MEDIUM_DASHED
      case .dashDot: LXW_BORDER_DASH_DOT
      case .mediumDashDot: LXW_BORDER_MEDIUM_DASH_DOT
      case .dashDotDot: LXW_BORDER_DASH_DOT_DOT
      case .mediumDashDotDot: LXW_BORDER_MEDIUM_DASH_DOT_DOT
      case .slantDashDot: LXW_BORDER_SLANT_DASH_DOT
      }
    return UInt8(border.rawValue)
  }
}
