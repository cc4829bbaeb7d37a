/** The elements of the page that match a CSS selector; empty for an invalid selector. */
export function elementsOnPage(selector: string | null): Element[] {
  try {
    return selector ? [...document.querySelectorAll(selector)] : []
  } catch {
    return []
  }
}
