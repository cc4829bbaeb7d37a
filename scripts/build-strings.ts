import { createHash } from 'node:crypto'
import { checkLanguage } from '../core/strings/check-language.ts'
import type { Part, WholeLanguage } from '../widget/strings/language.ts'
import { readLanguages } from './read-languages.ts'
import { madeUp, orderKeys, shortNames } from './shorten-texts.ts'

export interface StringsBuild {
  /** A file for each part of each language, by its path below the host: the texts alone, in an order of their keys. */
  files: Map<string, Uint8Array>
  /** What the app is built with: constants, by their names. */
  define: Record<string, string>
  /** What the app calls a text, by its key. */
  names: Map<string, string>
  /** Changes with any text, and names the files. */
  hash: string
}

/** The texts of the interface as they travel. Throws where a language is not whole, naming what it lacks. */
export async function buildStrings(): Promise<StringsBuild> {
  const { en, ...others } = await readLanguages<WholeLanguage>('widget/strings')
  const problems = Object.entries(others).flatMap(([tag, language]) => checkLanguage(tag, language, en))
  if (problems.length > 0) throw new Error(`The widget's languages do not agree.\n${problems.join('\n')}`)
  const parts = Object.keys(en) as Part[]
  const keys = Object.fromEntries(parts.map((part) => [part, orderKeys(Object.keys(en[part]))])) as Record<
    Part,
    string[]
  >
  const tables = Object.entries({ en, ...others }).flatMap(([tag, language]) =>
    parts.map((part) => {
      const texts: Record<string, unknown> = language[part]
      return [`${tag}-${part}`, JSON.stringify(keys[part].map((key) => texts[key]))] as const
    }),
  )
  const hash = createHash('sha256')
    .update(JSON.stringify([keys, tables]))
    .digest('base64url')
    .slice(0, 6)
  // The app has the first texts of English itself.
  const files = tables.filter(([name]) => name !== 'en-first')
  return {
    files: new Map(files.map(([name, text]) => [`app/${name}-${hash}.json`, Buffer.from(text)])),
    define: {
      STRINGS_HASH: JSON.stringify(hash),
      ENGLISH_FIRST: String(tables.find(([name]) => name === 'en-first')?.[1]),
      ...Object.fromEntries(
        parts.map((part) => [`${part.toUpperCase()}_KEYS`, JSON.stringify(madeUp(keys[part]).join(' '))]),
      ),
    },
    names: new Map(parts.flatMap((part) => shortNames(part, keys[part]))),
    hash,
  }
}
