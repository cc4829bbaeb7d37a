const asText = 'save its questions as plain text in Aiken or GIFT, or paste them into a text file'

/** Files that teachers keep questions in, but that are no bank, and the way out. */
const kinds: readonly [endings: RegExp, advice: string][] = [
  [/\.(xlsx?|xlsm|ods|numbers)$/i, 'is a workbook: save its sheet as CSV'],
  [/\.(docx?|odt|pages|rtf)$/i, `is a document: ${asText}`],
  [/\.pdf$/i, `is a PDF: ${asText}`],
  [/\.(pptx?|odp|key)$/i, `is a presentation: ${asText}`],
]

/** What a file is that no format reads, and what to do; undefined if its name does not tell. */
export const describeForeignFile = (name: string): string | undefined =>
  kinds.find(([endings]) => endings.test(name))?.[1]
