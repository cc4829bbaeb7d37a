import { describe, expect, it } from 'vitest'
import { checkText } from '../../authoring/check/check-text.ts'
import { decodeText } from '../../authoring/decode-text.ts'

const korean = '{ "title": "등대와 등대지기", "language": "ko" }'
const french = '{ "title": "Le café fermé du garçon", "language": "fr" }'

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()
const mark = (...bytes: number[]) => Buffer.from(bytes)
const concat = (...parts: (string | Uint8Array)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)))

/** Bytes of a text in an encoding that Node does not write, by its own decoder. */
function encode(text: string, label: string): Buffer {
  const decoder = new TextDecoder(label)
  const bytesOf = new Map<string, number[]>()
  for (let first = 0; first < 256; first++) {
    const one = decoder.decode(mark(first))
    if (!one.includes('\uFFFD')) bytesOf.set(one, [first])
    else
      for (let second = 0x40; second < 256; second++) {
        const two = decoder.decode(mark(first, second))
        if ([...two].length === 1 && !bytesOf.has(two)) bytesOf.set(two, [first, second])
      }
  }
  return Buffer.from([...text].flatMap((letter) => bytesOf.get(letter) ?? [0x3f]))
}

const inJson = (title: string) => `{ "title": "${title}" }`

describe('text is decoded in its encoding, which is reported unless it is UTF-8', () => {
  it.each<[string, Uint8Array, string, string | undefined]>([
    ['UTF-8', Buffer.from(korean), korean, undefined],
    ['an empty text', Buffer.from(''), '', undefined],
    ['UTF-8 with a mark', concat(mark(0xef, 0xbb, 0xbf), korean), korean, 'UTF-8 with a byte-order mark'],
    ['UTF-16', concat(mark(0xff, 0xfe), Buffer.from(korean, 'utf16le')), korean, 'UTF-16LE'],
    ['UTF-16, big-endian', concat(mark(0xfe, 0xff), bigEndian(korean)), korean, 'UTF-16BE'],
    ['UTF-16 without a mark', Buffer.from(french, 'utf16le'), french, 'UTF-16LE'],
    ['UTF-16 big-endian without a mark', bigEndian(french), french, 'UTF-16BE'],
    ['Latin-1', Buffer.from(french, 'latin1'), french, 'windows-1252'],
    ['a short word in Latin-1', Buffer.from('Möwe', 'latin1'), 'Möwe', 'windows-1252'],
  ])('%s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toMatchObject({ text, ...(encoding && { encoding }) })
    if (!encoding) expect(decodeText(bytes)).toEqual({ text })
  })

  it.each<[string, string]>([
    ['Старый маяк', 'windows-1251'],
    [inJson('Старый маяк'), 'windows-1251'],
    ['Смотритель маяка жил на острове сорок лет. Каждый вечер он зажигал огонь и ждал кораблей.', 'windows-1251'],
    ['Смотритель маяка жил на острове сорок лет. Каждый вечер он зажигал огонь и ждал кораблей.', 'KOI8-R'],
    ['旧灯塔', 'GB18030'],
    [inJson('旧灯塔'), 'GB18030'],
    ['守塔人在岛上住了四十年。每天晚上他点亮灯火，等待船只。', 'GB18030'],
    ['守塔人在島上住了四十年。每天晚上他點亮燈火，等待船隻。', 'Big5'],
    [inJson('등대'), 'EUC-KR'],
    ['등대지기는 섬에서 사십 년을 살았다. 매일 저녁 그는 불을 켜고 배를 기다렸다.', 'EUC-KR'],
    [inJson('日本の'), 'Shift_JIS'],
    ['灯台守は島に四十年住んでいた。毎晩、火をともして船を待った。', 'Shift_JIS'],
    [inJson('“Tom”'), 'windows-1252'],
    ['It’s fine.', 'windows-1252'],
    ['Starý maják stál nad řekou. Strážce žil na ostrově čtyřicet let a každý večer zapálil oheň.', 'windows-1250'],
    ['Ο παλιός φάρος στεκόταν πάνω από το ποτάμι. Ο φύλακας έζησε σαράντα χρόνια στο νησί.', 'ISO-8859-7'],
    ['كانت المنارة القديمة فوق النهر. عاش الحارس في الجزيرة أربعين سنة.', 'windows-1256'],
  ])('%s in %s', (text, encoding) => {
    expect(decodeText(encode(text, encoding))).toMatchObject({ text, encoding })
  })
})

describe('the language of a text decides between encodings', () => {
  it.each<[string, string, string]>([
    ['it', 'La città è qui.', 'windows-1252'],
    ['sv', 'Båten låg på sjön.', 'windows-1252'],
    ['de', 'Möwe', 'windows-1252'],
    ['fr', 'Où a-t-il été ?', 'windows-1252'],
    ['cs', 'řeka a město', 'windows-1250'],
    ['pl', 'Łódź', 'windows-1250'],
    ['hu', 'őr', 'windows-1250'],
    ['tr', 'Işık söndü, ağaç kaldı.', 'windows-1254'],
    ['lt', 'Švyturys prie upės', 'windows-1257'],
    ['ru', 'Маяк', 'windows-1251'],
    ['ru', 'Маяк у реки', 'KOI8-U'],
    ['el', 'Φάρος', 'windows-1253'],
    ['zh', '朱镕基访问灯塔', 'GB18030'],
    ['zh-TW', '舊燈塔的守塔人', 'Big5'],
    ['ja', '灯台', 'Shift_JIS'],
    ['ko', '등대', 'EUC-KR'],
  ])('%s: %s in %s', (language, text, encoding) => {
    expect(decodeText(encode(text, encoding), { language })).toEqual({ text, encoding })
  })

  it('a text in another script is not forced into the encodings of the language', () => {
    expect(decodeText(encode('Старый маяк у реки', 'windows-1251'), { language: 'en' })).toMatchObject({
      text: 'Старый маяк у реки',
      isUnsure: true,
    })
  })

  it('a bank in GIFT or Moodle XML may declare its language', () => {
    const gift = '// language: cs\n\nřeka? {T}'
    expect(decodeText(encode(gift, 'windows-1250'))).toEqual({ text: gift, encoding: 'windows-1250' })
    const xml = '<quiz xml:lang="cs">řeka</quiz>'
    expect(decodeText(encode(xml, 'windows-1250'))).toEqual({ text: xml, encoding: 'windows-1250' })
  })
})

it.each([
  ['città', 'windows-1252'],
  ['på', 'windows-1252'],
  ['Старый маяк', 'windows-1251'],
  ['朱镕基访问灯塔', 'GB18030'],
])('a guess from a few letters is unsure: %s', (text, encoding) => {
  expect(decodeText(encode(text, encoding))).toEqual({ text, encoding, isUnsure: true })
})

it('a long text, and one with typographic marks only, is not unsure', () => {
  for (const text of ['It’s “fine” – really.', 'Смотритель маяка жил на острове сорок лет. Каждый вечер он ждал.'])
    expect(decodeText(encode(text, text.startsWith('It') ? 'windows-1252' : 'windows-1251'))).not.toHaveProperty(
      'isUnsure',
    )
})

it('a requested encoding is used, and an unknown one is an error', () => {
  const bytes = encode('Старый маяк', 'KOI8-R')
  expect(decodeText(bytes, { encoding: 'koi8-r' })).toEqual({ text: 'Старый маяк', encoding: 'koi8-r' })
  expect(decodeText(bytes, { encoding: 'klingon' })).toEqual({ fault: 'is in klingon, which cannot be read' })
})

it.each([
  ['UTF-32', mark(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), 'is in UTF-32, which cannot be read'],
  ['a program', mark(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0xff), 'is not text'],
] as const)('%s is an error', (_, bytes, fault) => {
  expect(decodeText(bytes)).toEqual({ fault })
})

it('an encoding other than UTF-8 is an error of a quiz file', async () => {
  const { problems } = await checkText(french, { name: 'a.json', encoding: 'windows-1252' })
  expect(problems[0]).toMatchObject({
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'encoding',
    detail: 'the file is windows-1252, not plain UTF-8',
    fix: 'save it again as "UTF-8", not "UTF-8 with BOM"',
  })
})
