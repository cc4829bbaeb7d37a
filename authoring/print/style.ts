/** The look of the printed pages. It names no fonts or images of other hosts, and fits any size of paper. */
export const style = `
@page { margin: 13mm 14mm 15mm; @bottom-right { content: counter(page); font: 9pt sans-serif; } }
@page sheet-A { @bottom-left { content: "A"; font: bold 10pt sans-serif; } }
@page sheet-B { @bottom-left { content: "B"; font: bold 10pt sans-serif; } }
@page sheet-C { @bottom-left { content: "C"; font: bold 10pt sans-serif; } }
@page sheet-D { @bottom-left { content: "D"; font: bold 10pt sans-serif; } }
* { box-sizing: border-box; }
html { font: 10pt/1.36 Georgia, 'Times New Roman', 'Noto Serif', serif; color: #000; background: #fff; }
body { margin: 0; }
:lang(ko) { word-break: keep-all; }
:is(:lang(ko), :lang(ja), :lang(zh), :lang(ar)) :is(cite, .help) { font-style: normal; }
h1 { font-size: 15pt; line-height: 1.2; margin: 0 0 2mm; }
ol, ul { list-style: none; margin: 0; padding: 0; }
p { margin: 0 0 2mm; }
code { font-family: ui-monospace, monospace; font-size: .92em; }
.sheet-A { page: sheet-A; } .sheet-B { page: sheet-B; } .sheet-C { page: sheet-C; } .sheet-D { page: sheet-D; }
.sheet + .sheet, .key { break-before: page; }
.head { border-block-end: .4mm solid; margin-block-end: 4mm; padding-block-end: 3mm; }
.title { display: flex; gap: 6mm; justify-content: space-between; align-items: baseline; }
.variant { font: bold 13pt sans-serif; white-space: nowrap; }
.fields { display: flex; gap: 6mm; font-size: 9.5pt; align-items: baseline; }
.fields > span { display: flex; gap: 2mm; flex: 1; white-space: nowrap; }
.fields > .short { flex: 0 0 24%; }
.fields i { border-block-end: .2mm solid; flex: 1; block-size: 1.5em; font-style: normal; }
.flow { columns: 2; column-gap: 8mm; column-rule: .1mm solid #999; }
.stimulus { margin-block-end: 4mm; padding-block-end: 2mm; border-block-end: .2mm solid #999; }
.stimulus p { orphans: 2; widows: 2; text-wrap: pretty; hyphens: auto; }
.source { font: 8pt/1.35 sans-serif; color: #333; overflow-wrap: anywhere; margin-block-start: 3mm; }
.items > li { break-inside: avoid; margin-block-end: 4mm; }
.items > .long { break-inside: auto; }
.prompt { display: flex; gap: 2mm; break-after: avoid; }
.prompt > div { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
.place { font: bold 10pt sans-serif; min-inline-size: 5mm; }
.points { font: 8.5pt sans-serif; color: #444; white-space: nowrap; }
.help { font: italic 9pt sans-serif; color: #444; margin-block-end: 1mm; }
.body { padding-inline-start: 7mm; overflow-wrap: anywhere; }
img { display: block; max-inline-size: 100%; max-block-size: 60mm; margin-block: 1mm 2mm; }
.parts img, .left img { max-block-size: 30mm; }
.stimulus h2 { font-size: 11.5pt; line-height: 1.25; margin: 3mm 0 1mm; break-after: avoid; }
.stimulus :is(ul, ol) { margin: 0 0 2mm; padding-inline-start: 6mm; }
.parts > li, .left > li { display: flex; gap: 1.5mm; align-items: baseline; break-inside: avoid; margin-block-end: .6mm; }
.text { flex: 1; min-inline-size: 0; }
.letter { font: bold 9pt sans-serif; min-inline-size: 3.5mm; }
.circle, .box { display: inline-block; flex: none; inline-size: 3.2mm; block-size: 3.2mm; border: .25mm solid; }
.circle { border-radius: 50%; }
.left .box, .order .box { inline-size: 6mm; block-size: 5mm; }
.left > li, .order .parts > li { align-items: center; }
/* A column cuts off what its last fraction of a millimetre holds, such as the right border of a box. */
.left > li { padding-inline-end: .6mm; }
.truths { display: flex; flex-wrap: wrap; gap: 1mm 6mm; }
.answer { display: flex; gap: 2mm; align-items: baseline; margin-block-start: 4mm; }
.line { border-block-end: .25mm solid; flex: 1; block-size: 1em; }
.left { margin-block-end: 2mm; }
.gap { display: inline-block; min-inline-size: 16mm; border-block-end: .25mm solid; font: bold 8pt sans-serif; padding-inline-start: .5mm; }
.offers { counter-reset: offer; }
.offers > li { counter-increment: offer; display: flex; gap: 2mm; align-items: baseline; break-inside: avoid; margin-block-end: 1mm; }
.offers > li::before { content: counter(offer); font: bold 8pt sans-serif; min-inline-size: 3mm; }
.offers .parts { display: flex; flex-wrap: wrap; gap: 0 4mm; }
.offers .parts > li { margin: 0; } .offers .text { flex: none; max-inline-size: 100%; }
.sentence sup { font: bold 7pt sans-serif; margin-inline-end: .5mm; }
table { border-collapse: collapse; inline-size: 100%; font-size: 9.5pt; }
th, td { border-block-end: .1mm solid #999; padding: 1mm 2mm 1mm 0; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
tbody th { font-weight: normal; }
thead th { border-block-end: .4mm solid; font-family: sans-serif; }
tr { break-inside: avoid; }
.why { font-size: 8.5pt; color: #333; }
.quote { border-inline-start: .5mm solid #bbb; padding-inline-start: 1.5mm; margin-block: .5mm; }
td { white-space: nowrap; }
.right { font-family: sans-serif; font-weight: bold; white-space: normal; }
.n { font: 8.5pt sans-serif; color: #444; }
.common { margin-block-start: .5mm; }
.marking { display: flex; gap: 4mm; align-items: baseline; margin-block-end: 2mm; padding-block-end: 1.5mm; border-block-end: .1mm solid #999; break-inside: avoid; }
.marking ol { display: flex; flex-wrap: wrap; gap: .8mm 5mm; font-size: 9.5pt; }
.n::after { content: '.'; }
.marking + table { margin-block-start: 6mm; }
@media screen {
  html { background: #ddd; }
  .sheet, .key { background: #fff; max-inline-size: 210mm; margin: 8mm auto; padding: 15mm 14mm; box-shadow: 0 1px 6px #0006; }
}
@media screen and (max-width: 40em) { .flow { columns: 1; } .sheet, .key { padding: 6mm 5mm; } }
`
