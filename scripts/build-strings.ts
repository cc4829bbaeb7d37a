import { createHash } from 'node:crypto'
import { checkLanguage } from '../core/strings/check-language.ts'
import type { WholeLanguage } from '../widget/strings/language.ts'
import { readLanguages } from './read-languages.ts'

export interface StringsBuild {
  /** A file for each part of each language, by its path below the host: its texts by their keys. */
  files: Map<string, Uint8Array>
  /** Changes with any text, and stands in the names of the files. */
  hash: string
}

/** The texts of the interface. Throws if a language does not agree with English, with the list of its problems. */
export async function buildStrings(): Promise<StringsBuild> {
  const { en, ...others } = await readLanguages<WholeLanguage>('widget/strings')
  const problems = Object.entries(others).flatMap(([tag, language]) => checkLanguage(tag, language, en))
  if (problems.length > 0) throw new Error(`The widget's languages do not agree.\n${problems.join('\n')}`)
  const tables = Object.entries({ en, ...others }).flatMap(([tag, language]) =>
    Object.entries(language).map(([part, texts]) => [`${tag}-${part}`, JSON.stringify(texts)] as const),
  )
  const hash = createHash('sha256').update(JSON.stringify(tables)).digest('base64url').slice(0, 8)
  // The first texts of English are in the app.
  const files = tables.filter(([name]) => name !== 'en-first')
  return { files: new Map(files.map(([name, texts]) => [`app/${name}-${hash}.json`, Buffer.from(texts)])), hash }
}
