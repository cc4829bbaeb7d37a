import { describe, expect, it } from 'vitest'
import { decodeText } from '../../authoring/decode-text.ts'
import { checkText } from '../../cli/check/check-file.ts'

const korean = '{ "title": "등대와 등대지기", "language": "ko" }'
const french = '{ "title": "Le café fermé du garçon", "language": "fr" }'

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()
const mark = (...bytes: number[]) => Buffer.from(bytes)

/** 등대 in the encoding of old Korean systems; Node writes none but UTF-8, UTF-16 and Latin-1. */
const eucKr = Buffer.concat([Buffer.from('{ "title": "'), mark(0xb5, 0xee, 0xb4, 0xeb), Buffer.from('" }')])
const shiftJis = Buffer.concat([
  Buffer.from('{ "title": "'),
  mark(0x93, 0xfa, 0x96, 0x7b, 0x82, 0xcc),
  Buffer.from('" }'),
])
const windows = Buffer.concat([
  Buffer.from('{ "title": "'),
  mark(0x93),
  Buffer.from('Tom'),
  mark(0x94),
  Buffer.from('" }'),
])

describe('bytes are read as the text that they are, and what is not plain UTF-8 is named', () => {
  it.each<[string, Uint8Array, string, string | undefined]>([
    ['UTF-8', Buffer.from(korean), korean, undefined],
    ['nothing', Buffer.from(''), '', undefined],
    [
      'a byte-order mark',
      Buffer.concat([mark(0xef, 0xbb, 0xbf), Buffer.from(korean)]),
      korean,
      'UTF-8 with a byte-order mark',
    ],
    [
      'UTF-16, little-endian',
      Buffer.concat([mark(0xff, 0xfe), Buffer.from(korean, 'utf16le')]),
      korean,
      'UTF-16 (little-endian)',
    ],
    ['UTF-16, big-endian', Buffer.concat([mark(0xfe, 0xff), bigEndian(korean)]), korean, 'UTF-16 (big-endian)'],
    ['UTF-16 without a mark', Buffer.from(french, 'utf16le'), french, 'UTF-16 (little-endian)'],
    ['UTF-16 big-endian without a mark', bigEndian(french), french, 'UTF-16 (big-endian)'],
    ['Latin-1', Buffer.from(french, 'latin1'), french, 'Latin-1 (ISO 8859-1)'],
    ['Windows-1252', windows, '{ "title": "“Tom”" }', 'Windows-1252'],
    ['EUC-KR', eucKr, '{ "title": "등대" }', 'EUC-KR (code page 949)'],
    ['Shift JIS', shiftJis, '{ "title": "日本の" }', 'Shift JIS'],
  ])('%s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual(encoding === undefined ? { text } : { text, encoding })
  })
})

it('is an error that says how to mend it', async () => {
  const { problems } = await checkText(french, { file: 'a.json', encoding: 'Windows-1252' })
  expect(problems[0]).toMatchObject({
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'encoding',
    detail: 'the file is Windows-1252, not plain UTF-8',
    mend: 'save it again as "UTF-8", not "UTF-8 with BOM"',
  })
})
