import type { Article } from './article.ts'

/** What an article's page says of itself: everything but the text. */
export type PageFacts = Omit<Article, 'blocks'>

/** What is needed of an element, and of a document. */
interface Element {
  textContent: string | null
  getAttribute: (name: string) => string | null
}

interface Page {
  documentElement: Element | null
  querySelector: (selector: string) => Element | null
  querySelectorAll: (selector: string) => Iterable<Element>
}

/**
 * Reads what a page says of its article: schema.org's JSON-LD first, which is written for machines, then Open Graph and
 * `article:` properties, then plain HTML.
 */
export function readPageFacts(page: Page): PageFacts {
  const meta = (...names: string[]) => names.map((name) => readMeta(page, name)).find(Boolean)
  const news = findNews(page)
  const url = [
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    meta('og:url'),
    textOf(news?.mainEntityOfPage) ?? textOf(news?.url),
  ].find(isWebAddress)
  const publisher =
    textOf(news?.publisher) ?? meta('og:site_name', 'application-name', 'dc.publisher') ?? hostOf(url ?? undefined)
  const author = listNames(news?.author) ?? meta('author', 'article:author', 'dc.creator', 'parsely-author')
  const title = textOf(news?.headline) ?? meta('og:title', 'twitter:title') ?? readTitle(page, publisher)
  const published = [
    textOf(news?.datePublished),
    meta('article:published_time', 'dc.date', 'dc.date.issued', 'date', 'parsely-pub-date'),
    page.querySelector('article time[datetime], time[datetime]')?.getAttribute('datetime'),
  ].flatMap((date) => readDate(date))[0]
  const language = [
    page.documentElement?.getAttribute('lang'),
    textOf(news?.inLanguage),
    meta('og:locale')?.replace('_', '-'),
  ].find(isLanguage)
  return {
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(author && !isWebAddress(author) && { author }),
    ...(url && { url }),
    ...(published && { published }),
    ...(language && { language }),
  }
}

function readMeta(page: Page, name: string): string | undefined {
  const element = page.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`)
  return tidy(element?.getAttribute('content'))
}

/** The title of the page without the name of the site, which many pages put behind it. */
function readTitle(page: Page, publisher: string | undefined): string | undefined {
  const title = tidy(page.querySelector('title')?.textContent)
  const heading = tidy(page.querySelector('h1')?.textContent)
  const [, own, site] = /^(.+) [-–—|·:»] (.+?)$/.exec(title ?? '') ?? []
  const isSite = site?.toLowerCase() === publisher?.toLowerCase() || own === heading
  return own && isSite ? own : title
}

type Fields = Readonly<Record<string, unknown>>

/** The article among what the page says in JSON-LD, which may be a list, or hold one in `@graph`. */
function findNews(page: Page): Fields | undefined {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')]
  return scripts
    .flatMap((script) => listThings(parse(script.textContent)))
    .find((thing) => [thing['@type']].flat().some((type) => /Article$|^Report$|^BlogPosting$/.test(String(type))))
}

function listThings(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(listThings)
  if (typeof value !== 'object' || value === null) return []
  return [value as Fields, ...listThings((value as Fields)['@graph'])]
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

/** A text, or the name or id of the thing that stands in its place. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return tidy(value)
  if (Array.isArray(value)) return textOf(value[0])
  if (typeof value !== 'object' || value === null) return undefined
  const { name, '@id': id } = value as Fields
  return textOf(name) ?? textOf(id)
}

/** The names of people or organisations, of which there may be several. */
const listNames = (value: unknown): string | undefined =>
  [value]
    .flat()
    .flatMap((one) => textOf(one) ?? [])
    .join(', ') || undefined

const tidy = (text: string | null | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined

const isWebAddress = (text: string | null | undefined): text is string =>
  typeof text === 'string' && /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text)

const hostOf = (url: string | undefined) => url && new URL(url).hostname.replace(/^www\./, '')

/** The day as the page writes it, in the page's own time zone. */
function readDate(text: string | null | undefined): string[] {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0]
  return day !== undefined && isDay(day) ? [day] : []
}

/** True if the calendar has the day. */
// biome-ignore lint/style/noRestrictedGlobals: reads the day that is given, and no clock.
const isDay = (day: string): boolean => new Date(day).toJSON()?.startsWith(day) === true

function isLanguage(tag: string | null | undefined): tag is string {
  try {
    return Boolean(tag) && Intl.getCanonicalLocales(tag as string).length === 1
  } catch {
    return false
  }
}
