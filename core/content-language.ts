const rightToLeft = /^(Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/

/** The direction of a language (BCP 47) by its script; or its most common script if the tag names none. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.test(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'

/** A language and its script, without region or extensions: "zh-Hant" for "zh-TW". */
export function writtenAs(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  return `${language}-${script}`
}

/** The `lang` and `dir` of content in a language (BCP 47), which may differ from the interface's. */
export const contentIn = (language: string) => ({ lang: language, dir: directionOf(language) }) as const

/** True if a text has Hebrew, Arabic or Syriac letters, or others of that part of Unicode. */
export const hasRightToLeft = (text: string) => /[\u0590-\u08ff]/.test(text)

/**
 * True if a text has Latin letters and others that run from right to left. Such a text keeps the direction of the text
 * around it (a choice "HTML" with an Arabic explanation); all others take their own (`−5 < 3` in an Arabic quiz).
 */
export const runsBothWays = (text: string) => hasRightToLeft(text) && /[a-z]/i.test(text)

export type ContentLanguage = ReturnType<typeof contentIn>
