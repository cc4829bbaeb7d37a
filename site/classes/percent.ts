import type { ClassTexts } from './texts.ts'

/** A share of 1 as a percentage in the language. */
export const percent = (share: number, { locale }: Pick<ClassTexts, 'locale'>): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(share)
