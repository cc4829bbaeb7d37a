import css from './rest.css'

let sheet: CSSStyleSheet | undefined

/**
 * For the `ref` of a view that does not come with the app: gives the widget around it the styles of those views, once.
 * They would otherwise weigh on the first load of every quiz.
 */
export function adoptStyles(element: Element | null) {
  const root = element?.getRootNode()
  if (!(root instanceof ShadowRoot)) return
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
