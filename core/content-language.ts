const rightToLeft = /^(Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/

/** The direction of a language (BCP 47) by its script; where the tag names none, by the script it is usually written in. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.test(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'

/** A language and its script, without region or anything else: "zh-Hant" for "zh-TW". */
export function writtenAs(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  return `${language}-${script}`
}

/** The attributes of content in a language (BCP 47), which may differ from the interface's and run the other way. */
export const contentIn = (language: string) => ({ lang: language, dir: directionOf(language) }) as const

export type ContentLanguage = ReturnType<typeof contentIn>
