/** The elements of the page that a CSS selector selects; none if it is not valid. */
export function elementsOnPage(selector: string | null): Element[] {
  try {
    return selector ? [...document.querySelectorAll(selector)] : []
  } catch {
    return []
  }
}
