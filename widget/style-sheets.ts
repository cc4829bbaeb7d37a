const sheets = new Map<string, CSSStyleSheet>()

/** Adopts style sheets, shared by all quizzes of a page. Constructed, because a strict CSP allows no style elements. */
export function adoptStyles(root: Document | ShadowRoot, texts: readonly string[]) {
  const adopted = root.adoptedStyleSheets
  const missing = texts.map(sheetOf).filter((sheet) => !adopted.includes(sheet))
  if (missing.length > 0) root.adoptedStyleSheets = [...adopted, ...missing]
}

function sheetOf(text: string): CSSStyleSheet {
  let sheet = sheets.get(text)
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    sheets.set(text, sheet)
  }
  return sheet
}
