import { type InterfaceLanguage, interfaceLanguages } from '../../locales/languages.ts'

/** The looks that ship with the host, each a style sheet at `/looks/<name>.css`. */
export const looks = ['gazette', 'classroom', 'plain'] as const
type Look = (typeof looks)[number]

/** How a page shows a quiz. Missing options are those of the quiz, the device or the reader. */
export interface Embedding {
  quiz: string
  mode?: 'test'
  lang?: InterfaceLanguage
  theme?: 'light' | 'dark'
  look?: Look
  /** True if learners are asked how sure they are before they see the result. */
  sureness?: 'ask'
  /** Accent colours, such as `#1b4d8f`, in the light and the dark theme. */
  accent?: string
  darkAccent?: string
  /** Loader: the latest, or a released one that never changes and is embedded with its hash. */
  loader?: 'pinned'
  /** An assignment of a class, "CLASS/3": what is answered goes to its teacher. */
  assignment?: string
}

const oneOf = <Value extends string>(values: readonly Value[], given: string | undefined): Value | undefined =>
  values.find((value) => value === given)

const colour = (given: string | undefined) => (given && /^#[0-9a-f]{6}$/i.test(given) ? given.toLowerCase() : undefined)

/** The id of a class and the number of an assignment: "dG9vIHNob3J0/3". */
const readAssignment = (given: string | undefined) =>
  given && /^[A-Za-z0-9_-]{12}\/[1-9]\d{0,2}$/.test(given) ? given : undefined

/** Any value other than practice means a test, so that a typo does not reveal the key. */
const testUnlessPractice = (given = '') => (/^\s*(practice\s*)?$/i.test(given) ? undefined : ('test' as const))

/** Reads an embedding from the query of a URL. A value that is not on a list counts as missing. */
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
    assignment: readAssignment(query.assignment),
  }
  return Object.fromEntries(
    Object.entries(embedding).filter(([, value]) => value !== undefined),
  ) as unknown as Embedding
}

/** The options of an embedding except quiz, colours and loader as a query with its question mark; empty without options. */
export function writeOptions({ mode, lang, theme, look, sureness, assignment }: Embedding): string {
  // Values from lists and patterns, which contain nothing to escape.
  const said = Object.entries({ mode, lang, theme, look, sureness, assignment }).flatMap(([name, value]) =>
    value ? `${name}=${value}` : [],
  )
  return said.length === 0 ? '' : `?${said.join('&')}`
}

/** The path of the embed builder with the options of an embedding selected. */
export function writeBuilderAddress(embedding: Embedding): string {
  const said = Object.entries(embedding).map(([name, value]) => `${name}=${value.replace('#', '%23')}`)
  return `/embed?${said.join('&')}`
}
