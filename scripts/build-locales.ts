import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkLanguage, type Tables } from '../core/strings/check-language.ts'
import { interfaceLanguages, widgetTexts } from '../locales/languages.ts'

const folder = join(import.meta.dirname, '../locales')

/** The files of each language, without their endings. */
export const textFiles = [...widgetTexts, 'pages', 'paper'] as const

/** Files that a language may not have: its readers get them in English. */
const optionalFiles = ['classes', 'write'] as const

/** The texts of a language, by file and key. */
export async function readLocale(tag: string): Promise<Tables> {
  const files = await readdir(join(folder, tag))
  const names = [...textFiles, ...optionalFiles.filter((name) => tag === 'en' || files.includes(`${name}.json`))]
  const entries = names.map(async (name) => [
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

/** The texts of a page's script, which fetches them by language. */
export interface PageTexts extends TextsBuild {
  /** The languages that have them. */
  languages: string[]
}

/** Checks all texts against English and makes the files that the widget loads. Throws with a list of all problems. */
export async function buildLocales(): Promise<TextsBuild> {
  const english = await readLocale('en')
  const problems = await findStrays()
  const files: [string, string][] = []
  for (const tag of interfaceLanguages) {
    const language = await readLocale(tag)
    problems.push(...checkLanguage(tag, language, partsOf(language, english)))
    // The first texts of English are in the app.
    const served = widgetTexts.filter((name) => `${tag}-${name}` !== 'en-quiz')
    files.push(...served.map((name): [string, string] => [`${tag}-${name}`, JSON.stringify(language[name])]))
  }
  if (problems.length > 0) throw new Error(`The texts in locales/ do not agree.\n${problems.join('\n')}`)
  return nameFiles(files)
}

/** English without the optional files that are missing in a language. */
export const partsOf = (language: Partial<Tables>, english: Tables): Tables =>
  Object.fromEntries(
    Object.entries(english).filter(([name]) => name in language || !optionalFiles.some((each) => each === name)),
  )

/** Makes the files of texts that only one page loads, in the languages that have them. */
export async function buildPageTexts(name: (typeof optionalFiles)[number]): Promise<PageTexts> {
  const locales = await Promise.all(interfaceLanguages.map(async (tag) => [tag, await readLocale(tag)] as const))
  const written = locales.filter(([, language]) => language[name])
  const files = written.map(([tag, language]): [string, string] => [`${tag}-${name}`, JSON.stringify(language[name])])
  return { ...nameFiles(files), languages: written.map(([tag]) => tag) }
}

function nameFiles(files: readonly [name: string, texts: string][]): TextsBuild {
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('base64url').slice(0, 8)
  return { files: new Map(files.map(([name, texts]) => [`app/${name}-${hash}.json`, Buffer.from(texts)])), hash }
}

/** Reports folders that are not in the list of languages, and files that no code loads. */
async function findStrays(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const tags: readonly string[] = interfaceLanguages
  const names = [...textFiles, ...optionalFiles].map((name) => `${name}.json`)
  return entries.flatMap((entry) => {
    if (entry.isDirectory())
      return tags.includes(entry.name) ? [] : [`locales/languages.ts does not list ${entry.name}.`]
    return entry.parentPath === folder || names.includes(entry.name) ? [] : [`${entry.name} is not a file of texts.`]
  })
}
