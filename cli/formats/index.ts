import { basename } from 'node:path'
import { aiken } from '../../authoring/formats/aiken/index.ts'
import { csv } from '../../authoring/formats/csv/index.ts'
import type { BankFormat, ExportFormat, TextFormat } from '../../authoring/formats/format.ts'
import { gift } from '../../authoring/formats/gift/index.ts'
import { print } from '../../authoring/print/index.ts'
import { h5p } from './h5p/index.ts'
import { moodle } from './moodle/index.ts'
import { qti } from './qti/index.ts'
import { openBankText, readHead } from './read-text.ts'

/** A text format that reads from a file. */
export const fromFile = (format: TextFormat): BankFormat => ({
  ...format,
  read: async (path, hints) => format.read(await openBankText(path, hints)),
})

/** All formats of question banks, in the order of recognition: those with unambiguous signatures first. */
export const formats: readonly BankFormat[] = [h5p, qti, moodle, ...[gift, aiken, csv].map(fromFile)]

/** All formats of export: those above, and a page to print. */
export const exportFormats: readonly ExportFormat[] = [...formats, print]

/** Recognises the format of a file by its name and first bytes; undefined if it is unknown. */
export async function recogniseFormat(path: string): Promise<BankFormat | undefined> {
  const head = await readHead(path)
  return formats.find((format) => format.recognises(basename(path), head))
}

const asText = 'save its questions as plain text in Aiken or GIFT, or paste them into a text file'

/** Files with questions that are not banks, and what to do with them. */
const foreignFiles: readonly [endings: RegExp, advice: string][] = [
  [/\.(xlsx?|xlsm|ods|numbers)$/i, 'is a workbook: save its sheet as CSV'],
  [/\.(docx?|odt|pages|rtf)$/i, `is a document: ${asText}`],
  [/\.pdf$/i, `is a PDF: ${asText}`],
  [/\.(pptx?|odp|key)$/i, `is a presentation: ${asText}`],
]

/** Describes a file that no format reads, with advice, by its name. Undefined if the name is not known. */
export const describeForeignFile = (name: string): string | undefined =>
  foreignFiles.find(([endings]) => endings.test(name))?.[1]
