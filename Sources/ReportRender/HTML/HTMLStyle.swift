/// How the page looks: on a screen, on a telephone, on paper. Black on white, and light on ink.
enum HTMLStyle {
  static let rules: StaticString = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: #fff; color: #111;
      font: 1.125rem/1.5 "Times New Roman", "Liberation Serif", Tinos, serif; }
    main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: break-word; }
    p, h1, h2, h3, .closing, nav { max-width: 52rem; margin: 0.6em auto; }
    p { text-align: justify; hanging-punctuation: last; }
    p.item { padding-left: 1.3em; text-indent: -1.3em; }
    p.item .number { display: inline-block; min-width: 1.3em; text-indent: 0; }
    h1 { font-size: 1.25rem; line-height: 1.35; text-align: center; margin-top: 1.5em; }
    h1 span { display: block; }
    h1 .type { font-size: 1.4rem; }
    h2, h3 { font-size: 1.125rem; margin-top: 1.4em; }
    h3 { margin-top: 0.8em; }
    hr { border: 0; border-top: 1px solid #111; width: min(16rem, 70%); margin: 0.3em auto; }
    hr.short { width: 6rem; }
    .b { font-weight: bold; }
    .i { font-style: italic; }
    .heads { display: grid; grid-template-columns: 5fr 7fr; gap: 1rem; text-align: center;
      max-width: 52rem; margin: 0 auto; line-height: 1.35; }
    .heads div div { white-space: pre-wrap; }
    .days { text-align: center; font-style: italic; }
    .address { width: fit-content; max-width: 52rem; margin: 0.6em auto; }
    .address div + div { padding-left: 2em; }
    .closing { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-top: 2em; }
    .recipients { margin: 0; text-decoration: underline; }
    .signature { text-align: center; padding-bottom: 1rem; }
    .signature .name { margin-top: 5rem; }
    nav { font-size: 1rem; border-top: 1px solid #999; padding-top: 1em; margin-top: 3em; }
    nav ul { margin: 0; padding-left: 1.2em; }
    nav a { color: #1f3864; }
    .table { margin: 1.8em 0; }
    .scroll { overflow-x: auto; -webkit-overflow-scrolling: touch; }
    table { border-collapse: separate; border-spacing: 0; margin: 0 auto; font-size: 0.95rem;
      line-height: 1.3; border-left: 1px solid #555; border-top: 1px solid #555; }
    caption { padding-bottom: 0.5em; }
    caption span { display: block; }
    caption .title { font-weight: bold; font-size: 1.05rem; }
    caption .reference { font-style: italic; }
    caption .measure { font-style: italic; text-align: right; }
    th, td { border-right: 1px solid #555; border-bottom: 1px solid #555; padding: 0.25em 0.45em;
      vertical-align: top; text-align: left; background: #fff; }
    thead th { text-align: center; vertical-align: middle; background: #eef1f6; }
    tbody th { font-weight: normal; }
    .label { min-width: 9rem; }
    .figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .alert { color: #9c0006; background: #fbe9e7; font-weight: bold; }
    thead .figure { text-align: center; white-space: normal; }
    .ordinal, .day { text-align: center; white-space: nowrap; }
    .index td { text-align: center; font-style: italic; font-size: 0.85em; }
    tr.heading > *, tr.group > *, tr.total > * { font-weight: bold; }
    tr.group > *, tr.total > * { background: #f6f8fb; }
    .depth-1 { padding-left: 1.4em; }
    .depth-2 { padding-left: 2.4em; }
    .depth-3 { padding-left: 3.4em; }
    .depth-4 { padding-left: 4.4em; }
    .note { font-size: 0.9rem; font-style: italic; max-width: none; margin: 0.3em 0; }
    figure { margin: 1.8em auto; max-width: 52rem; }
    figcaption { font-weight: bold; text-align: center; }
    .legend { list-style: none; padding: 0; margin: 0.6em 0; text-align: center; font-size: 0.9rem; }
    .legend li { display: inline-block; margin: 0.1em 0.6em; }
    .legend svg { vertical-align: -2px; margin-right: 0.4em; }
    .chart { display: block; width: 100%; font-size: 14px; }
    .chart rect { stroke: #1f3864; stroke-width: 0.75; }
    .chart text { fill: #111; }
    .chart line, .legend path { stroke-width: 2; fill: none; }
    .chart .axis { stroke: #555; stroke-width: 1; }
    .chart .middle { text-anchor: middle; font-size: 13px; paint-order: stroke; stroke: #fff;
      stroke-width: 3px; stroke-linejoin: round; }
    .upright { width: auto; margin: 0.6em auto; }
    .chart .inside { text-anchor: middle; font-size: 12px; paint-order: stroke; stroke: #fff;
      stroke-width: 3px; stroke-linejoin: round; }
    .patterns { position: absolute; }
    @media (max-width: 40rem) {
      body { font-size: 1rem; }
      main { padding: 0.75rem 0.75rem 2rem; }
      p { text-align: left; }
      .heads { grid-template-columns: 1fr; gap: 0.6rem; font-size: 0.95rem; }
      .closing { grid-template-columns: 1fr; }
      h1 { font-size: 1.1rem; }
      table { font-size: 0.875rem; }
      caption { text-align: left; }
      caption span { position: sticky; left: 0; max-width: calc(100vw - 1.5rem); }
      caption .measure { text-align: left; }
      .ordinal { padding: 0.25em 0.3em; }
      .label { position: sticky; left: 0; z-index: 1; min-width: 7.5rem; max-width: 42vw; }
      tr.heading .label { max-width: none; }
      tr.heading .label span { display: inline-block; position: sticky; left: 0.45em;
        max-width: calc(100vw - 4.5rem); }
      thead .figure { min-width: 4.5rem; }
    }
    @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
    @page wide { size: A4 landscape; margin: 15mm; }
    @media print {
      body { font-size: 12pt; line-height: 1.35; }
      main { max-width: none; padding: 0; }
      p, h1, h2, h3, .closing, figure { max-width: none; }
      nav { display: none; }
      h2, h3, caption, figcaption, .legend { break-after: avoid; }
      nav ~ .table { break-before: page; }
      .table { break-before: auto; margin: 12pt 0; }
      .wide { page: wide; }
      .scroll { overflow: visible; }
      table { font-size: 9pt; }
      .wide table { font-size: 8pt; }
      tr, .chart, .closing { break-inside: avoid; }
      .label { position: static; min-width: 0; max-width: none; }
      .chart { font-size: 9pt; }
      th, td, rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
