import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkLanguage, type Tables } from '../core/strings/check-language.ts'
import { interfaceLanguages, widgetTexts } from '../locales/languages.ts'

const folder = join(import.meta.dirname, '../locales')

/** The files of each language, without their endings. */
export const textFiles = [...widgetTexts, 'pages', 'paper'] as const

/** The texts of a language, by file and key. */
export async function readLocale(tag: string): Promise<Tables> {
  const entries = textFiles.map(async (name) => [
    name,
    JSON.parse(await readFile(join(folder, tag, `${name}.json`), 'utf8')),
  ])
  return Object.fromEntries(await Promise.all(entries))
}

export interface TextsBuild {
  /** The widget's texts by their paths below the host. */
  files: Map<string, Uint8Array>
  /** Changes with any of these texts, and is part of the files' names. */
  hash: string
}

/** Checks all texts against English and makes the files that the widget loads. Throws with a list of all problems. */
export async function buildLocales(): Promise<TextsBuild> {
  const english = await readLocale('en')
  const problems = await findStrays()
  const files: [string, string][] = []
  for (const tag of interfaceLanguages) {
    const language = await readLocale(tag)
    problems.push(...checkLanguage(tag, language, english))
    // The first texts of English are in the app.
    const served = widgetTexts.filter((name) => `${tag}-${name}` !== 'en-quiz')
    files.push(...served.map((name): [string, string] => [`${tag}-${name}`, JSON.stringify(language[name])]))
  }
  if (problems.length > 0) throw new Error(`The texts in locales/ do not agree.\n${problems.join('\n')}`)
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('base64url').slice(0, 8)
  return { files: new Map(files.map(([name, texts]) => [`app/${name}-${hash}.json`, Buffer.from(texts)])), hash }
}

/** Reports folders that are not in the list of languages, and files that no code loads. */
async function findStrays(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const tags: readonly string[] = interfaceLanguages
  const names = textFiles.map((name) => `${name}.json`)
  return entries.flatMap((entry) => {
    if (entry.isDirectory())
      return tags.includes(entry.name) ? [] : [`locales/languages.ts does not list ${entry.name}.`]
    return entry.parentPath === folder || names.includes(entry.name) ? [] : [`${entry.name} is not a file of texts.`]
  })
}
