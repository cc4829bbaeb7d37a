import { type English, paper } from '../../locales/texts.generated.ts'

/** The texts that a printed quiz adds to the author's. */
export type Words = Readonly<Record<Exclude<keyof English['paper'], 'points'>, string>> & {
  readonly points: (count: string) => string
}

/** True if there are texts in a language. */
export const hasWords = (language: string): boolean => Object.hasOwn(paper, baseOf(language))

/** The texts in a language, with English as the fallback. */
export function wordsFor(language: string): Words {
  const texts = paper[hasWords(language) ? (baseOf(language) as keyof typeof paper) : 'en']
  return { ...texts, points: (count) => texts.points.replace('{0}', () => count) }
}

const baseOf = (language: string) => new Intl.Locale(language).language
