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
