import { expect, test } from 'vitest'
import { UnreadableBank } from '../../../authoring/formats/format.ts'
import { moodle } from '../../../cli/formats/moodle/index.ts'
import { importBytes } from './same-item.ts'
import { gift } from './text-formats.ts'

const text = '::Où::Où est-il allé cet été, à votre avis\\? Très bien, répondit-elle. {=à la forêt ~à l’école}\n'
const simple = text.replace('’', "'")

const promptOf = async (bytes: Uint8Array) => {
  const { head, read } = await importBytes(gift, 'bank.gift', bytes)
  const [question] = read
  return { encoding: head.encoding, prompt: question && 'item' in question ? question.item.prompt : undefined }
}
const prompt = expect.stringContaining('Où est-il allé cet été, à votre avis')

test.for([
  ['UTF-8', Buffer.from(text), undefined],
  ['UTF-8 with a byte-order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]), undefined],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]), 'UTF-16LE'],
  ['Latin-1', Buffer.from(simple, 'latin1'), 'windows-1252'],
] as const)('a bank in %s is read', async ([, bytes, encoding]) => {
  expect(await promptOf(bytes)).toEqual({ encoding, prompt })
})

test('a character split between two chunks is read correctly', async () => {
  const many = Array.from({ length: 6000 }, (_, index) => `Où est-il allé en ${index} ? é {T}\n\n`).join('')
  const { read } = await importBytes(gift, 'bank.gift', Buffer.from(many))
  expect(read.length).toBe(6000)
  expect(read.filter((question) => 'item' in question && question.item.prompt.includes('\uFFFD'))).toEqual([])
})

test.for([
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'bank.gift is in UTF-32, which cannot be read'],
  ['no text', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'bank.gift is not text'],
] as const)('%s is refused by name', async ([, bytes, reason]) => {
  await expect(importBytes(gift, 'bank.gift', bytes)).rejects.toThrow(reason)
  await expect(importBytes(gift, 'bank.gift', bytes)).rejects.toThrow(UnreadableBank)
})

test('the declared encoding of an XML file is used', async () => {
  const xml =
    '<?xml version="1.0" encoding="windows-1252"?><quiz><question type="truefalse"><questiontext><text>“été”</text></questiontext><answer fraction="100"><text>true</text></answer></question></quiz>'
  const bytes = Buffer.from(xml.replace('“', '\x93').replace('”', '\x94'), 'latin1')
  const { head, read } = await importBytes(moodle, 'bank.xml', bytes)
  expect(read).toMatchObject([{ item: { prompt: '“été”' } }])
  expect(head.encoding).toBe('windows-1252')
})

test('XML falsely declared as UTF-8 is read, and its encoding is reported', async () => {
  const fields = '<answer fraction="100"><text>true</text></answer>'
  const xml = `<?xml version="1.0" encoding="UTF-8"?><quiz><question type="truefalse"><questiontext><text>Le café où il est allé ?</text></questiontext>${fields}</question></quiz>`
  const bank = await importBytes(moodle, 'bank.xml', Buffer.from(xml, 'latin1'))
  expect(bank.read).toMatchObject([{ item: { prompt: 'Le café où il est allé ?' } }])
  expect(bank.head.encoding).toBe('windows-1252')
  const sound = await importBytes(moodle, 'bank.xml', Buffer.from(xml))
  expect(sound.head).not.toHaveProperty('encoding')
})

test('XML with a document type is refused, so that it can define no entities', async () => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><quiz><question type="truefalse"><questiontext><text>&b;&x;</text></questiontext></question></quiz>'
  await expect(importBytes(moodle, 'bank.xml', bomb)).rejects.toThrow(/document type.*refused/)
})

test('a question with broken XML is named with its line, and the others are imported', async () => {
  const question = (text: string) =>
    `<question type="truefalse"><questiontext><text>${text}</text></questiontext><answer fraction="100"><text>true</text></answer></question>\n`
  const { read } = await importBytes(
    moodle,
    'bank.xml',
    `<quiz>\n${question('One?')}${question('Two &nope; ?')}${question('Three?')}`,
  )
  expect(read).toMatchObject([
    { item: { prompt: 'One?' } },
    { place: { line: 3 }, refused: expect.stringContaining('the XML is broken') },
    { item: { prompt: 'Three?' } },
    { refused: expect.stringContaining('the file ends without </quiz>') },
  ])
})
