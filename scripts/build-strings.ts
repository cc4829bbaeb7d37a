import { createHash } from 'node:crypto'
import { checkLanguage } from '../widget/strings/check-languages.ts'
import { en } from '../widget/strings/en.ts'
import type { Language, Part } from '../widget/strings/language.ts'
import { languages } from '../widget/strings/languages.ts'

export interface StringsBuild {
  /** A file for each part of each language, by its path below the host: the texts alone, in the order of the keys. */
  files: Map<string, Uint8Array>
  /** Names the files; it changes with any text. */
  hash: string
  /** Of each part. Whoever reads its files has them from the build, so that no file repeats them. */
  keys: Record<Part, string[]>
}

/** The texts of the interface as they travel. Throws where a language is not whole, naming what it lacks. */
export function buildStrings(all: Record<string, Language> = languages): StringsBuild {
  const problems = Object.entries(all).flatMap(([tag, language]) => checkLanguage(tag, language, en))
  if (problems.length > 0) throw new Error(`The widget's languages do not agree.\n${problems.join('\n')}`)
  const parts = Object.keys(en) as Part[]
  const keys = Object.fromEntries(parts.map((part) => [part, Object.keys(en[part])])) as StringsBuild['keys']
  const tables = Object.entries(all).flatMap(([tag, language]) =>
    parts.map((part) => {
      const texts: Record<string, unknown> = language[part]
      return [`${tag}-${part}`, JSON.stringify(keys[part].map((key) => texts[key]))] as const
    }),
  )
  const hash = createHash('sha256')
    .update(JSON.stringify([keys, tables]))
    .digest('base64url')
    .slice(0, 8)
  // The app has the first texts of English itself.
  const files = tables.filter(([name]) => name !== 'en-first')
  return { files: new Map(files.map(([name, text]) => [`app/${name}-${hash}.json`, Buffer.from(text)])), hash, keys }
}
