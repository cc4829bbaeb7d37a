/** What a CSS selector names in the page; nothing, where there is none or it is none. */
export function placesOnPage(selector: string | null): Element[] {
  try {
    return selector ? [...document.querySelectorAll(selector)] : []
  } catch {
    return []
  }
}
