import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Forms } from '../../core/strings/texts.ts'
import { type InterfaceLanguage, interfaceLanguages } from '../../locales/languages.ts'
import type { English } from '../../locales/texts.generated.ts'
import { textFiles } from '../../scripts/build-locales.ts'

/** A language's texts by file and key. */
export type Language = {
  readonly [File in keyof English]: {
    readonly [Key in keyof English[File]]: English[File][Key] extends string ? string : Forms
  }
}

const read = (tag: string, name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../locales', tag, `${name}.json`), 'utf8'))

/** Every language as it is in `locales/`. */
export const languages = Object.fromEntries(
  interfaceLanguages.map((tag) => [tag, Object.fromEntries(textFiles.map((name) => [name, read(tag, name)]))]),
) as unknown as Record<InterfaceLanguage, Language>
