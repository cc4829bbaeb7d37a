import type { BankFormat } from '../../../authoring/formats/format.ts'
import { headText } from '../../../authoring/formats/head-text.ts'
import { readMoodle } from './read-moodle.ts'
import { writeMoodle } from './write-moodle.ts'

/** Moodle's XML format: https://docs.moodle.org/en/Moodle_XML_format */
export const moodle: BankFormat = {
  name: 'moodle',
  title: 'Moodle XML',
  endings: ['.xml'],
  recognises: (name, head) => /\.xml$/i.test(name) && /<quiz[\s>]/.test(headText(head)),
  read: readMoodle,
  write: writeMoodle,
}
