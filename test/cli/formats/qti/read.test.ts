import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UnreadableBank } from '../../../../authoring/formats/format.ts'
import { writeArchive } from '../../../../cli/formats/archive.ts'
import { qti } from '../../../../cli/formats/qti/index.ts'
import { readBytes, roundTrip } from './round-trip.ts'

const samples = join(import.meta.dirname, '../samples/qti')
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function packSamples(change: (name: string, text: string) => string = (_, text) => text) {
  const names = await readdir(samples)
  const files = await Promise.all(
    names.map(async (name) => ({
      name: name === 'imsmanifest.xml' ? name : `items/${name}`,
      bytes: bytesOf(change(name, await readFile(join(samples, name), 'utf8'))),
    })),
  )
  return writeArchive([...files, { name: 'items/harbour.png', bytes: bytesOf('an image') }])
}

test('a package with items of three versions is read in the order of its manifest, with reasons for unreadable items', async () => {
  const { head, questions } = await readBytes('bank.zip', await packSamples())
  expect(head.language).toBe('en')
  const named = questions.map((question) =>
    'images' in question ? { ...question, images: question.images?.map(({ name }) => name) } : question,
  )
  expect(named).toMatchSnapshot()
})

test('a file with a single item is read', async () => {
  const bytes = await readFile(join(samples, 'text-2.2.xml'))
  const { head, questions } = await readBytes('item.xml', bytes)
  expect(head.title).toBe('Keeper')
  expect(questions).toMatchObject([{ place: { file: 'item.xml', line: 1, name: 'Keeper' }, item: { id: 'keeper' } }])
})

test('the test of a package decides its title and the order of items', async () => {
  const one = await readFile(join(samples, 'text-2.2.xml'), 'utf8')
  const item = (id: string) => ({
    name: `${id}.xml`,
    bytes: bytesOf(one.replace('identifier="keeper"', `identifier="${id}"`)),
  })
  const resource = (id: string, type: string) => `<resource identifier="r-${id}" type="${type}" href="${id}.xml"/>`
  const manifest = `<manifest><resources>${resource('a', 'imsqti_item_xmlv2p2')}${resource('b', 'imsqti_item_xmlv2p2')}${resource('test', 'imsqti_test_xmlv2p2')}</resources></manifest>`
  const refs = '<assessmentItemRef identifier="b" href="b.xml"/><assessmentItemRef identifier="a" href="a.xml"/>'
  const order = `<assessmentTest identifier="t" title="Keepers"><testPart><assessmentSection>${refs}</assessmentSection></testPart></assessmentTest>`
  const files = [
    item('a'),
    item('b'),
    { name: 'test.xml', bytes: bytesOf(order) },
    { name: 'imsmanifest.xml', bytes: bytesOf(manifest) },
  ]
  const { head, questions } = await readBytes('bank.zip', await writeArchive(files))
  expect(head).toEqual({ title: 'Keepers' })
  expect(questions.map((question) => 'item' in question && question.item.id)).toEqual(['b', 'a'])
})

const entity = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'

test('an item with an external entity is refused, and the others are read', async () => {
  const bytes = await packSamples((name, text) =>
    name === 'text-2.2.xml' ? `${entity}${text.replace('Who keeps', '&secret;')}` : text,
  )
  const { questions } = await readBytes('bank.zip', bytes)
  expect(questions[2]).toEqual({
    place: { file: 'items/text-2.2.xml', line: 1 },
    refused: expect.stringContaining('document type'),
  })
  expect(questions.filter((question) => 'item' in question)).toHaveLength(3)
})

test('a package whose manifest has an external entity is refused', async () => {
  const bytes = await packSamples((name, text) =>
    name === 'imsmanifest.xml' ? text.replace('<manifest', `${entity}<manifest`) : text,
  )
  await expect(readBytes('bank.zip', bytes)).rejects.toThrow(/bank\.zip: its manifest has a document type/)
})

test('images outside the package are not read', async () => {
  const bytes = await packSamples((_, text) => text.replace('src="harbour.png"', 'src="../../../../etc/hostname.png"'))
  const { questions } = await readBytes('bank.zip', bytes)
  expect(questions[0]).toMatchObject({ notes: [expect.stringContaining('which the bank does not contain')] })
  expect(questions[0]).not.toHaveProperty('images')
})

test.each([
  [
    'an archive bomb',
    async () => writeArchive([{ name: 'imsmanifest.xml', bytes: new Uint8Array(4 * 2 ** 20) }]),
    'archive bomb',
  ],
  [
    'a zip without a manifest',
    async () => writeArchive([{ name: 'a.txt', bytes: bytesOf('a') }]),
    'no imsmanifest.xml',
  ],
  [
    'a package with a path that leaves it',
    async () =>
      Buffer.from(
        Buffer.from(await packSamples())
          .toString('latin1')
          .replaceAll('items/text', '../../text'),
        'latin1',
      ),
    'leaves the package',
  ],
])('%s is refused', async (_, make, reason) => {
  const reading = readBytes('bank.zip', await make())
  await expect(reading).rejects.toThrow(UnreadableBank)
  await expect(reading).rejects.toThrow(reason)
})

test('an item with 100,000 nested elements is refused', async () => {
  const deep = bytesOf(`<assessmentItem>${'<p>'.repeat(100_000)}`)
  await expect(readBytes('deep.xml', deep)).rejects.toThrow('nests deeper than 200 elements')
})

test('files are recognised by their first bytes', () => {
  const zip = new Uint8Array([0x50, 0x4b, 3, 4])
  expect(qti.recognises('bank.zip', zip)).toBe(true)
  expect(qti.recognises('bank.h5p', zip)).toBe(false)
  expect(qti.recognises('item.xml', bytesOf('<?xml version="1.0"?><qti-assessment-item '))).toBe(true)
  expect(qti.recognises('quiz.xml', bytesOf('<?xml version="1.0"?><quiz>'))).toBe(false)
})

test('shares rounded to five digits add up to whole points', async () => {
  const shares = [0.66667, 0.66666, 0.66666]
  const { questions } = await roundTrip({
    title: 'Shares',
    language: 'en',
    evidence: 'none',
    items: [
      {
        id: 'three',
        type: 'multiple-choice',
        prompt: 'Which?',
        points: 2,
        choices: [
          ...shares.map((share, index) => ({
            id: `r${index}`,
            text: `Right ${index}`,
            correct: true,
            weight: share / 2,
          })),
          { id: 'w', text: 'Wrong' },
        ],
      },
    ],
  })
  expect(questions).toMatchObject([{ item: { points: 2 } }])
})

test.for([
  ['http://www.imsglobal.org/xsd/imsqti_v2p1', true],
  ['http://www.imsglobal.org/xsd/imsqtiasi_v3p0', undefined],
] as const)('text entry: the default of case-sensitive in %s', async ([namespace, matchCase]) => {
  const text = `<assessmentItem xmlns="${namespace}" identifier="a" title="A" adaptive="false" timeDependent="false">
    <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string">
      <correctResponse><value>York</value></correctResponse>
      <mapping defaultValue="0"><mapEntry mapKey="York" mappedValue="1"/></mapping>
    </responseDeclaration>
    <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
    <itemBody><p>Which? <textEntryInteraction responseIdentifier="RESPONSE"/></p></itemBody>
    <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>
  </assessmentItem>`
  const { questions } = await readBytes('item.xml', bytesOf(text))
  expect(questions.map((question) => 'item' in question && question.item)).toMatchObject([{ type: 'text-entry' }])
  expect(
    questions.map((question) => 'item' in question && 'matchCase' in question.item && question.item.matchCase),
  ).toEqual([matchCase ?? false])
})
