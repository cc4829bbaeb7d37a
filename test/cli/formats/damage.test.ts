import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BankFormat } from '../../../authoring/formats/format.ts'
import { writeArchive } from '../../../cli/formats/archive.ts'
import { h5p } from '../../../cli/formats/h5p/index.ts'
import { moodle } from '../../../cli/formats/moodle/index.ts'
import { qti } from '../../../cli/formats/qti/index.ts'
import type { Item } from '../../../core/items/index.ts'
import { importBytes } from './same-item.ts'
import { aiken, csv, gift } from './text-formats.ts'

/** A bank of questions that can be damaged one by one. */
interface Kind {
  format: BankFormat
  name: string
  questions: readonly string[]
  join: (questions: readonly string[]) => string | Promise<Uint8Array>
  /** Characters with a meaning in the format, which a typo may put anywhere. */
  signs: readonly string[]
  /** Damage by which a question is taken out of the bank as its author would do it. */
  isTakenOut?: (question: string) => boolean
  /** True if the rest of a damaged question may become part of the next prompt, because nothing else separates them. */
  mayRunOn?: boolean
}

const names = ['Amber', 'Birch', 'Cedar', 'Delta', 'Ember', 'Fjord']
const inMoodle = (name: string, index: number) => {
  const wrap = (text: string) => (index % 2 ? `<![CDATA[<p>${text}</p>]]>` : text)
  return `<question type="multichoice"><name><text>${name}</text></name>
<questiontext format="html"><text>${wrap(`Which is ${name}?`)}</text></questiontext><single>true</single>
<answer fraction="100"><text>${wrap('Right')}</text></answer><answer fraction="0"><text>${wrap('Wrong')}</text></answer>
</question>`
}
const inQti = (name: string) => `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${name}" title="${name}">
<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>yes</value></correctResponse></responseDeclaration>
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
<itemBody><choiceInteraction responseIdentifier="RESPONSE"><prompt>Which is ${name}?</prompt><simpleChoice identifier="yes">Right</simpleChoice><simpleChoice identifier="no">Wrong</simpleChoice></choiceInteraction></itemBody>
<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>`

const encode = (text: string) => new TextEncoder().encode(text)
const manifest = (names: readonly string[]) =>
  `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>${names.map((name) => `<resource identifier="r${name}" type="imsqti_item_xmlv2p1" href="${name}.xml"><file href="${name}.xml"/></resource>`).join('\n')}</resources></manifest>`

const kinds: Record<string, Kind> = {
  'Moodle XML': {
    format: moodle,
    name: 'bank.xml',
    questions: names.map(inMoodle),
    join: (questions) =>
      `<?xml version="1.0"?>\n<quiz>\n${questions.map((text, index) => `<!-- question: ${index}  -->\n${text}\n`).join('')}</quiz>`,
    signs: [
      '<',
      '>',
      '&',
      '"',
      '/',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '</question>',
      '<question>',
      '<text>',
      '</quiz>',
    ],
  },
  GIFT: {
    format: gift,
    name: 'bank.gift',
    questions: names.map(
      (name, index) =>
        [
          `::${name}::Which is ${name}? {=Right#Yes. ~Wrong#No.}`,
          `Which is ${name}? {\n=Right\n~Wrong\n}`,
          `::${name}::[html]<p>Which is ${name}?</p> {=Right ~%50%Nearly ~Wrong}`,
        ][index % 3] as string,
    ),
    join: (questions) => questions.join('\n\n'),
    signs: ['{', '}', '=', '~', '#', ':', '::', '%', '\\', '->', '\n', '\n\n', '[html]'],
    isTakenOut: (question) => /^\s*\/\//m.test(question),
  },
  Aiken: {
    format: aiken,
    name: 'bank.txt',
    questions: names.map((name) => `Which is ${name}?\nA. Right\nB. Wrong\nANSWER: A`),
    join: (questions) => questions.join('\n\n'),
    signs: ['\n', '\n\n', 'A.', ')', ':', 'ANSWER', ' '],
  },
  'Aiken without blank lines': {
    format: aiken,
    name: 'bank.txt',
    questions: names.map((name) => `Which is ${name}?\nA. Right\nB. Wrong\nANSWER: A`),
    join: (questions) => questions.join('\n'),
    signs: ['\n', 'A.', ')', ':', 'ANSWER', ' '],
    mayRunOn: true,
  },
  CSV: {
    format: csv,
    name: 'bank.csv',
    questions: names.map(
      (name, index) =>
        [
          `Which is ${name}?,Right,Wrong,A`,
          `"Which is ${name}?","Right, or so","Wrong ""one""",A`,
          `"Look here:\nWhich is ${name}?",Right,Wrong,A`,
        ][index % 3] as string,
    ),
    join: (questions) => ['prompt,choice A,choice B,correct', ...questions].join('\n'),
    signs: [',', '"', '""', '",', ',"', '\n', ';'],
  },
  'QTI packages': {
    format: qti,
    name: 'bank.zip',
    questions: names.map(inQti),
    join: (questions) => packQti(questions),
    signs: ['<', '>', '&', '"', '/', '<!--', '-->', '<![CDATA[', ']]>', '<value>', '<itemBody>', 'xmlns="a"'],
  },
}

const packQti = (questions: readonly string[], list = manifest(names)) =>
  writeArchive([
    { name: 'imsmanifest.xml', bytes: encode(list) },
    ...questions.map((text, index) => ({ name: `${names[index]}.xml`, bytes: encode(text) })),
  ])

/** A typo: some characters at an offset replaced by others. */
const typo = (signs: readonly string[]) =>
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    lost: fc.nat(8),
    typed: fc
      .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...'aZ5 .')), { maxLength: 3 })
      .map((parts) => parts.join('')),
  })

const damage = (text: string, { at, lost, typed }: { at: number; lost: number; typed: string }) => {
  const from = Math.floor(at * text.length)
  return text.slice(0, from) + typed + text.slice(from + lost)
}

const nameIn = (item: Item) => names.find((name) => item.prompt.includes(name))

test.for(Object.entries(kinds))('%s: an error in a question hides no other question', async ([, kind]) => {
  const { format, name, questions, join, signs, isTakenOut, mayRunOn } = kind
  const whole = await importBytes(format, name, await join(questions))
  const sound = whole.read.flatMap((each) => ('item' in each ? [each.item] : []))
  expect(sound.map(nameIn)).toEqual(names)
  await fc.assert(
    fc.asyncProperty(fc.nat(names.length - 1), typo(signs), async (place, how) => {
      const damaged = damage(questions[place] as string, how)
      fc.pre(!isTakenOut?.(damaged))
      const { read } = await importBytes(format, name, await join(questions.with(place, damaged)))
      expect(read.length).toBeGreaterThanOrEqual(names.length)
      const items = read.flatMap((each) => ('item' in each ? [each.item] : []))
      const others = sound.filter((_, index) => index !== place)
      const isSame = (one: string, other: string) => (mayRunOn ? other.endsWith(one) : other === one)
      const same = ({ prompt, type }: Item) =>
        items.some((found) => found.type === type && isSame(prompt, found.prompt))
      expect(others.filter((item) => !same(item)).map(nameIn)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('an error in the manifest of a QTI package hides no item', async () => {
  const questions = names.map(inQti)
  const list = manifest(names)
  await fc.assert(
    fc.asyncProperty(typo(['<', '>', '&', '"', '/', '<!--', ']]>', 'type="webcontent"']), async (how) => {
      const { read } = await importBytes(qti, 'bank.zip', await packQti(questions, damage(list, how)))
      const items = read.flatMap((each) => ('item' in each ? [each.item] : []))
      expect(items.map(nameIn).toSorted()).toEqual(names)
    }),
    { numRuns: 100 },
  )
})

test('items that the manifest of a QTI package does not list are imported last, with a note', async () => {
  const list = manifest(names).replace(
    'type="imsqti_item_xmlv2p1" href="Birch.xml"',
    'type="webcontent" href="Birch.xml"',
  )
  const { read } = await importBytes(qti, 'bank.zip', await packQti(names.map(inQti), list))
  expect(read.at(-1)).toMatchObject({
    item: { id: 'Birch' },
    notes: ['is in the package, but its manifest does not list it'],
  })
  const broken = await importBytes(qti, 'bank.zip', await packQti(names.map(inQti), 'no manifest'))
  expect(broken.head.notes).toEqual([expect.stringMatching(/^its manifest is not well-formed XML/)])
  expect(broken.read).toHaveLength(names.length)
})

test('a file that cannot be unpacked is refused, and the other files are imported', async () => {
  const bytes = Buffer.from(await packQti(names.map(inQti)))
  // The header of the file is destroyed; the central directory still refers to it.
  bytes.writeUInt8(0, bytes.indexOf('PK\x03\x04', bytes.indexOf('Cedar.xml') - 30))
  const { read } = await importBytes(qti, 'bank.zip', bytes)
  const cedar = { place: { file: 'Cedar.xml' }, refused: expect.stringContaining('cannot be unpacked') }
  expect(read).toMatchObject(names.map((name) => (name === 'Cedar' ? cedar : { item: { id: name } })))
})

test('QTI that is falsely declared as UTF-8 is read, with a note of its encoding', async () => {
  const item = inQti('Amber').replace('Right', 'Le café où il est allé')
  const one = await importBytes(qti, 'item.xml', Buffer.from(item, 'latin1'))
  expect(one.head.encoding).toBe('windows-1252')
  const list = manifest(['Amber'])
  const archive = await writeArchive([
    { name: 'imsmanifest.xml', bytes: encode(list) },
    { name: 'Amber.xml', bytes: Buffer.from(item, 'latin1') },
  ])
  const { read } = await importBytes(qti, 'bank.zip', archive)
  expect(read).toMatchObject([{ notes: ['its text is not UTF-8: it was read as windows-1252'] }])
})

/** The sets of an H5P package have no text between their questions: what breaks there is a value. */
const inH5p = (name: string, index: number) =>
  [
    {
      library: 'H5P.MultiChoice 1.16',
      params: {
        question: `Which is ${name}?`,
        answers: [{ text: 'Right', correct: true }, { text: 'Wrong' }],
        behaviour: {},
      },
    },
    { library: 'H5P.TrueFalse 1.8', params: { question: `Is it ${name}?`, correct: 'true' } },
    {
      library: 'H5P.DragText 1.10',
      params: { taskDescription: `Drag ${name}.`, textField: 'The *cat* and the *dog*.' },
    },
    { library: 'H5P.MarkTheWords 1.11', params: { taskDescription: `Mark ${name}.`, textField: 'The *cat* sat.' } },
    { library: 'H5P.Blanks 1.14', params: { text: `Fill ${name}.`, questions: ['The *cat* sat.'] } },
    {
      library: 'H5P.SingleChoiceSet 1.11',
      params: { choices: [{ question: `Which is ${name}?`, answers: ['Right', 'Wrong'] }] },
    },
  ][index % 6] as object

/** The value with one part of it, at any depth, replaced by another. */
function breakPart(value: unknown, path: readonly number[], by: unknown): unknown {
  const [at = 0, ...rest] = path
  if (path.length === 0 || typeof value !== 'object' || value === null) return by
  const keys = Object.keys(value)
  const key = keys[at % Math.max(1, keys.length)]
  if (key === undefined) return by
  const broken = breakPart((value as Record<string, unknown>)[key], rest, by)
  return Array.isArray(value) ? value.with(Number(key), broken) : { ...value, [key]: broken }
}

test('H5P: a broken value in a question hides no other question', async () => {
  const questions = names.map(inH5p)
  const pack = (list: readonly unknown[]) =>
    writeArchive([
      { name: 'h5p.json', bytes: encode(JSON.stringify({ mainLibrary: 'H5P.QuestionSet' })) },
      { name: 'content/content.json', bytes: encode(JSON.stringify({ questions: list })) },
    ])
  const importSet = async (list: readonly unknown[]) => (await importBytes(h5p, 'bank.h5p', await pack(list))).read
  const whole = await importSet(questions)
  expect(whole.flatMap((each) => ('item' in each ? [nameIn(each.item)] : []))).toEqual(names)
  const other = fc.constantFrom(null, 0, -1, 1e300, '', 'x', '*', '**', true, [], {}, [null], [[]], { a: null }, ['x'])
  await fc.assert(
    fc.asyncProperty(fc.nat(5), fc.array(fc.nat(5), { maxLength: 5 }), other, async (place, path, by) => {
      const read = await importSet(questions.with(place, breakPart(questions[place], path, by) as object))
      expect(read.length).toBeGreaterThanOrEqual(names.length)
      const kept = names.filter(
        (name, index) => index !== place && !read.some((each) => 'item' in each && nameIn(each.item) === name),
      )
      expect(kept).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('a broken question of a single choice set is refused, and the others are imported', async () => {
  const good = (name: string) => ({ question: `Which is ${name}?`, answers: ['Right', 'Wrong'] })
  const choices = [good('Amber'), 'broken', { question: 'Which?', answers: [null] }, good('Delta')]
  const bytes = await writeArchive([
    { name: 'h5p.json', bytes: encode(JSON.stringify({ mainLibrary: 'H5P.SingleChoiceSet' })) },
    { name: 'content/content.json', bytes: encode(JSON.stringify({ choices })) },
  ])
  const { read } = await importBytes(h5p, 'bank.h5p', bytes)
  const refused = { refused: expect.any(String) }
  expect(read).toMatchObject([{ item: {} }, refused, refused, { item: {} }])
})
