/** Languages of the interface in a list of tags, each with the region that may follow; other subtags say nothing to it. */
const known = /(?:^|,)((?:ar|de|en|es|fr|he|hi|ja|ko|pt|ru|tr|uk|zh)(?:-[a-z]{2}|-419)?)(?![a-z\d])/i

/** The language that an element's quiz speaks: as the page around it is marked, else as the browser asks, else English. */
export const localeOf = (element: Element): string =>
  (known.exec(`${langOf(element)},${navigator.languages},en`) as unknown as [string, string])[1].toLowerCase()

function langOf(element: Element): string {
  const { host } = element.getRootNode() as ShadowRoot
  return element.closest<HTMLElement>('[lang]')?.lang ?? (host ? langOf(host) : '')
}
