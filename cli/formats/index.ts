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

/** Every format of question banks, in the order in which a file is tried: those with certain signs first. */
export const formats: readonly BankFormat[] = [h5p, qti, moodle, gift, aiken, csv]

/** Every format that a quiz can be written in: those above, and a page to print, which nobody can read back. */
export const exportFormats: readonly BankFormat[] = [...formats.filter(({ write }) => write), print]

/** The format of a name as `--from` and `--to` take it. */
export const findFormat = (name: string): BankFormat | undefined =>
  [...formats, print].find((format) => format.name === name)

/** The format of a file, by its name and its first bytes; undefined where it is like none. */
export async function recogniseFormat(path: string): Promise<BankFormat | undefined> {
  const head = await readHead(path)
  return formats.find((format) => format.recognises(basename(path), head))
}
