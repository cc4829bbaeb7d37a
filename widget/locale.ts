import { interfaceLanguages } from '../locales/languages.ts'

/** Matches the first supported language in a list of tags, with its region; other subtags are skipped. */
const known = new RegExp(`(?:^|,)((?:${interfaceLanguages.join('|')})(?:-[a-z]{2}|-419)?)(?![a-z\\d])`, 'i')

/** The locale of an element's quiz: that of the page around it, else the browser's, else English. */
export const localeOf = (element: Element): string =>
  (known.exec(`${langOf(element)},${navigator.languages},en`) as unknown as [string, string])[1].toLowerCase()

function langOf(element: Element): string {
  const { host } = element.getRootNode() as ShadowRoot
  return element.closest<HTMLElement>('[lang]')?.lang ?? (host ? langOf(host) : '')
}
