/** The decimal mark of a language (BCP 47): "." or ",". */
export function findDecimalMark(language: string): string {
  try {
    return new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(1.5).replace(/\d/g, '')
  } catch {
    return '.'
  }
}
