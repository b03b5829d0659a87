/** Typst source; all words come from `given`. Links and notes are made by label only where the data says the label exists. */
export const PAPER_TEMPLATE = `
#let given = json(bytes(sys.inputs.data))
#let ink = rgb("#1c2430")
#let soft = rgb("#535c6a")
#let accent = rgb("#0b5d63")
#let hair = rgb("#d8d2c4")
#let serif = ("Source Serif 4", "Libertinus Serif")
#set document(title: given.title)
#set page(paper: "a4", margin: (x: 26mm, top: 26mm, bottom: 27mm), footer: context {
  let now = counter(page).get().first()
  if now > 1 or given.cover.path == none {
    set text(size: 8.5pt, fill: soft)
    set par(leading: 0.5em)
    grid(columns: (1fr, auto), column-gutter: 8mm, given.foot, [#counter(page).display() / #counter(page).final().first()])
  }
})
#set text(font: ("Source Sans 3", "Libertinus Serif"), size: 10.5pt, lang: given.lang, fill: ink, number-type: "lining")
#if given.script != "" { set text(script: given.script) }
#set par(leading: 0.68em, spacing: 1.05em)
#set list(indent: 0.4em, body-indent: 0.6em, spacing: 0.75em)
#set enum(indent: 0.4em, body-indent: 0.6em, spacing: 0.75em)
#set footnote.entry(separator: line(length: 30%, stroke: 0.4pt + hair), gap: 0.55em)
#show footnote.entry: set text(size: 8.5pt)
#show title: set text(font: serif, size: 25pt, weight: 600)
#show title: set par(leading: 0.42em)
#show heading: set text(font: serif, weight: 600)
#show heading: set par(leading: 0.45em)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 1): set block(above: 2em, below: 0.95em)
#show heading.where(level: 2): set text(size: 13.5pt)
#show heading.where(level: 2): set block(above: 1.7em, below: 0.8em)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.7em)
#show heading.where(level: 4): set text(font: ("Source Sans 3", "Libertinus Serif"), size: 10.5pt, fill: soft)
#show heading.where(level: 4): set block(above: 1.4em, below: 0.65em)
#show raw: set text(size: 9pt)
#show list: set block(above: 0.9em, below: 1.1em)
#show enum: set block(above: 0.9em, below: 1.1em)
#show outline.entry: set block(above: 0.85em)
#show figure: set block(above: 1.6em, below: 1.6em)
#show figure.where(kind: table): set block(breakable: true)
#show figure.caption: set text(size: 9.5pt)
#show figure.caption: set align(left)
#show figure.caption: set block(sticky: true)
#set figure(numbering: none, supplement: none, gap: 0.7em)
#set table(stroke: (x, y) => (top: if y == 0 { 0.9pt + accent } else { 0.4pt + hair }, bottom: 0.4pt + hair), inset: (x: 5pt, y: 5pt))

#let lines(words) = {
  let parts = words.split("\\n")
  for (index, part) in parts.enumerate() {
    if index > 0 { linebreak() }
    text(part)
  }
}
#let hand(run) = {
  let body = if run.code { raw(run.text) } else { lines(run.text) }
  if run.bold { body = strong(body) }
  if run.italic { body = emph(body) }
  if run.lang != "" { body = text(lang: run.lang, body) }
  if run.href != "" { body = link(run.href, text(fill: accent, body)) }
  if run.to != "" { body = link(label("to-" + run.to), text(fill: accent, body)) }
  body
}
#let written(runs) = {
  for run in runs {
    if run.note == "" { hand(run) }
    else if run.first [#footnote(given.notes.at(run.note).map(hand).join())#label("note-" + run.note)]
    else { footnote(label("note-" + run.note)) }
  }
}
#let captioned(caption) = if caption == none { none } else {
  if caption.label != "" { strong(caption.label + ":") + [ ] }
  written(caption.runs)
}
#let aligned = (start: left, center: center, end: right)
#let tabled(block) = {
  let sides = range(block.columns).map(at => aligned.at(block.align.at(at, default: "start")))
  let filled(row) = range(block.columns).map(at => written(row.at(at, default: ())))
  set text(size: 9.5pt)
  set par(leading: 0.55em)
  table(
    columns: range(block.columns).map(at => if block.columns > 1 and sides.at(at) == right { auto } else { 1fr }),
    align: sides,
    table.header(repeat: true, ..filled(block.head).map(cell => table.cell(text(weight: 600, cell)))),
    ..block.rows.map(filled).flatten(),
  )
}
#let noted(block) = if block.note.len() > 0 { std.block(above: 0.2em, below: 1.6em, text(size: 8.5pt, fill: soft, written(block.note))) }
#let standing(block) = {
  figure(kind: table, caption: if block.caption == none { none } else { figure.caption(position: top, captioned(block.caption)) }, align(left, tabled(block)))
  noted(block)
}

#let shown(block) = {
  if block.kind == "heading" [#heading(level: block.level, written(block.runs))#label("to-" + block.id)]
  else if block.kind == "paragraph" { par(written(block.runs)) }
  else if block.kind == "list" {
    let items = block.items.map(item => item.map(shown).join())
    if block.ordered { enum(..items) } else { list(..items) }
  }
  else if block.kind == "quote" { quote(block: true, text(fill: soft, block.blocks.map(shown).join())) }
  else if block.kind == "table" { standing(block) }
  else if block.kind == "picture" {
    if block.path != none {
      let wide = calc.min(100%, block.width / 620 * 100%)
      let tall = block.height / calc.max(1, block.width) * 158mm * (wide / 100%)
      figure(kind: image, caption: captioned(block.caption),
        if tall > 150mm { image(block.path, height: 150mm, alt: block.alt) } else { image(block.path, width: wide, alt: block.alt) })
    }
  }
  else if block.kind == "drawing" {
    figure(kind: image, caption: captioned(block.caption), image(block.path, width: 100%, alt: block.alt))
    if block.table != none { standing(block.table) }
  }
  else if block.kind == "facts" {
    grid(columns: (auto, 1fr), column-gutter: 8mm, row-gutter: 0.75em,
      ..block.items.map(item => (text(fill: soft, item.label), written(item.runs))).flatten())
  }
  else if block.kind == "signatures" {
    set text(size: 9.5pt)
    table(columns: (1fr, 1fr), align: (left + horizon, left + horizon), inset: (x: 5pt, y: 9pt),
      table.header(repeat: true, strong(given.words.name), strong(given.words.signature)),
      ..block.lines.map(line => (
        { text(line.name); if line.role != "" { linebreak(); text(fill: soft, size: 8.5pt, line.role) } },
        [],
      )).flatten())
  }
  else if block.kind == "break" { pagebreak(weak: true) }
}

#if given.cover.path != none {
  block(below: 9mm, clip: true, width: 100%, height: 128mm, image(given.cover.path, width: 100%, height: 100%, fit: "cover", alt: given.cover.alt))
}
#title()
#if given.subtitle != "" { block(above: 1em, text(size: 13pt, fill: soft, given.subtitle)) }
#if given.meta.len() > 0 { block(above: 1.2em, below: 2.2em, text(size: 9.5pt, fill: soft, given.meta.map(line => text(line)).join(linebreak()))) }
#if given.contents {
  if given.cover.path != none { pagebreak() }
  block(above: 2em, below: 1em, text(font: serif, size: 14pt, weight: 600, given.words.contents))
  outline(title: none, depth: 3, indent: 1.2em)
  pagebreak(weak: true)
} else if given.cover.path != none { pagebreak() }
#for block in given.blocks { shown(block) }
`;
