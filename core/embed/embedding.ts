import { type InterfaceLanguage, interfaceLanguages } from '../../locales/languages.ts'

/** The looks that ship with the host, each a style sheet at `/looks/<name>.css`. */
export const looks = ['gazette', 'classroom', 'plain'] as const
type Look = (typeof looks)[number]

/** How a quiz is to stand in a page. What is missing is as the quiz, the device or the reader has it. */
export interface Embedding {
  quiz: string
  mode?: 'test'
  lang?: InterfaceLanguage
  theme?: 'light' | 'dark'
  look?: Look
  /** True if learners are asked how sure they are before they see the result. */
  sureness?: 'ask'
  /** Colours of one's own, as `#1b4d8f`: what stands in a light page, and in a dark one. */
  accent?: string
  darkAccent?: string
  /** Which script: the latest, or the one that never changes and is named with its hash. It makes no other quiz. */
  loader?: 'pinned'
}

const oneOf = <Value extends string>(values: readonly Value[], given: string | undefined): Value | undefined =>
  values.find((value) => value === given)

const colour = (given: string | undefined) => (given && /^#[0-9a-f]{6}$/i.test(given) ? given.toLowerCase() : undefined)

/** Any mode other than practice keeps the key back, so that a mistake does not hand it out. */
const testUnlessPractice = (given = '') => (/^\s*(practice\s*)?$/i.test(given) ? undefined : ('test' as const))

/** Reads an embedding from the query of an address. A value that is not on a list counts as missing. */
export function readEmbedding(quiz: string, query: Readonly<Record<string, string | undefined>>): Embedding {
  const embedding = {
    quiz,
    mode: testUnlessPractice(query.mode),
    lang: oneOf(interfaceLanguages, query.lang),
    theme: oneOf(['light', 'dark'] as const, query.theme),
    look: oneOf(looks, query.look),
    sureness: oneOf(['ask'] as const, query.sureness),
    accent: colour(query.accent),
    darkAccent: colour(query.darkAccent),
    loader: oneOf(['pinned'] as const, query.loader),
  }
  return Object.fromEntries(
    Object.entries(embedding).filter(([, value]) => value !== undefined),
  ) as unknown as Embedding
}

/** Everything of an embedding but its quiz, its colours and its script, as a query with its question mark; empty where nothing is said. */
export function writeOptions({ mode, lang, theme, look, sureness }: Embedding): string {
  // Values from lists, which hold nothing to escape.
  const said = Object.entries({ mode, lang, theme, look, sureness }).flatMap(([name, value]) =>
    value ? `${name}=${value}` : [],
  )
  return said.length === 0 ? '' : `?${said.join('&')}`
}

/** The address, below the host, of the teachers' page with everything of an embedding chosen. */
export function writeBuilderAddress(embedding: Embedding): string {
  const said = Object.entries(embedding).map(([name, value]) => `${name}=${value.replace('#', '%23')}`)
  return `/embed?${said.join('&')}`
}
