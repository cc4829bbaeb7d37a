import type { TextFormat } from '../format.ts'
import { headText } from '../head-text.ts'
import { readAiken } from './read-aiken.ts'
import { writeAiken } from './write-aiken.ts'

/** One right choice of several, in plain lines: https://docs.moodle.org/en/Aiken_format */
export const aiken: TextFormat = {
  name: 'aiken',
  title: 'Aiken, plain lines of choices',
  endings: ['.txt'],
  recognises: (name, head) => /\.(txt|aiken)$/i.test(name) && /^\s*A[.)] \S/m.test(headText(head)),
  read: readAiken,
  write: writeAiken,
}
