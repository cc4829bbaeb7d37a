const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i

/** The attributes of content in a language (BCP 47), which may differ from the interface's and run the other way. */
export const contentIn = (language: string) =>
  ({ lang: language, dir: rightToLeft.test(language) ? 'rtl' : 'ltr' }) as const

export type ContentLanguage = ReturnType<typeof contentIn>
