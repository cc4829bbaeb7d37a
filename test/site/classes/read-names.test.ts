import { expect, it } from 'vitest'
import { readNames } from '../../../site/classes/pupils/read-names.ts'

it.each([
  ['one a line', 'Ada\nBen\n\n  Cleo \n', ['Ada', 'Ben', 'Cleo']],
  ['with Windows line ends and a byte order mark', '\ufeffAda\r\nBen', ['Ada', 'Ben']],
  ['of a spreadsheet', '1\tAda\tLovelace\n2\tBen\tJonson', ['Ada Lovelace', 'Ben Jonson']],
  ['of a CSV file', '"Lovelace","Ada",9b\n"Jonson","Ben",9b', ['Lovelace Ada', 'Jonson Ben']],
  ['of a numbered list', '1. Ada\n2) Ben', ['Ada', 'Ben']],
  ['in any script', '王小明\nאדה\nÉloïse', ['王小明', 'אדה', 'Éloïse']],
  ['too long', 'x'.repeat(200), ['x'.repeat(60)]],
  ['none', ' \n12\n', []],
])('names are read: %s', (_, text, names) => {
  expect(readNames(text)).toEqual(names)
})
