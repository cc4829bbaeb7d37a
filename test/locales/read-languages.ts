import type { Forms } from '../../core/strings/texts.ts'
import { type InterfaceLanguage, interfaceLanguages } from '../../locales/languages.ts'
import type { English } from '../../locales/texts.generated.ts'
import { readLocale } from '../../scripts/build-locales.ts'

/** A language's texts by file and key. */
export type Language = {
  readonly [File in keyof English]: {
    readonly [Key in keyof English[File]]: English[File][Key] extends string ? string : Forms
  }
}

/** Every language as it is in `locales/`. */
export const languages = Object.fromEntries(
  await Promise.all(interfaceLanguages.map(async (tag) => [tag, await readLocale(tag)])),
) as unknown as Record<InterfaceLanguage, Language>
