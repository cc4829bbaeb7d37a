import { basename } from 'node:path'
import { aiken } from '../../authoring/formats/aiken/index.ts'
import { csv } from '../../authoring/formats/csv/index.ts'
import type { BankFormat } from '../../authoring/formats/format.ts'
import { gift } from '../../authoring/formats/gift/index.ts'
import { print } from '../../authoring/print/index.ts'
import { h5p } from './h5p/index.ts'
import { moodle } from './moodle/index.ts'
import { qti } from './qti/index.ts'
import { readHead } from './read-text.ts'

/** All formats of question banks, in the order of recognition: those with unambiguous signatures first. */
export const formats: readonly BankFormat[] = [h5p, qti, moodle, gift, aiken, csv]

/** All formats of export: those above that can be written, and a page to print. */
export const exportFormats: readonly BankFormat[] = [...formats.filter(({ write }) => write), print]

/** Finds a format by its name in `--from` and `--to`. */
export const findFormat = (name: string): BankFormat | undefined =>
  [...formats, print].find((format) => format.name === name)

/** Recognises the format of a file by its name and first bytes; undefined if it is unknown. */
export async function recogniseFormat(path: string): Promise<BankFormat | undefined> {
  const head = await readHead(path)
  return formats.find((format) => format.recognises(basename(path), head))
}
