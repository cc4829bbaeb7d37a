import { expect, test } from 'vitest'
import { moodle } from '../../../../cli/formats/moodle/index.ts'
import { importBytes } from '../same-item.ts'

const question = (name: string, text = `${name}?`) =>
  `<question type="truefalse"><name><text>${name}</text></name>\n<questiontext><text>${text}</text></questiontext>
<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>\n`

const bank = (...questions: string[]) => `<?xml version="1.0"?>\n<quiz>\n${questions.join('')}</quiz>\n`

/** A line for each question: its prompt, or its position and why it was refused. */
async function outline(xml: string) {
  const { read } = await importBytes(moodle, 'bank.xml', xml)
  return read.map((each) =>
    'item' in each
      ? each.item.prompt
      : 'refused' in each
        ? `${each.place.line} ${each.place.name}: ${each.refused}`
        : '',
  )
}

const broken = (text: string) => bank(question('one'), question('two', text), question('three'), question('four'))

test.for([
  ['a literal "&"', 'salt & pepper?', '6 two: the XML is broken on line 7: a literal "&"; write it as &amp;'],
  [
    'a literal "<"',
    'is a < b?',
    '6 two: the XML is broken on line 7: disallowed character in tag name; write a literal "<" as &lt;',
  ],
  ['an undefined entity', 'a&nbsp;b', '6 two: the XML is broken on line 7: undefined entity'],
  ['an unclosed tag', 'a <b>word', '6 two: the XML is broken on line 7: unexpected close tag'],
  ['an unclosed attribute', 'a <a href="x>b</a>', '6 two: the XML is broken on line 7: disallowed character'],
  ['unclosed CDATA', '<![CDATA[ <p>a ]] ></p>', '6 two: has a CDATA section without its end, "]]>"'],
  ['an unclosed comment', 'a <!-- b', '6 two: the XML is broken on line 8: unclosed tag: text'],
] as const)('%s breaks only its own question', async ([, text, reason]) => {
  const read = await outline(broken(text))
  expect(read).toEqual(['one?', expect.stringContaining(reason), 'three?', 'four?'])
})

test('unclosed CDATA hides no later question, even one with CDATA', async () => {
  const cdata = (text: string) => `<![CDATA[<p>${text}</p>]]>`
  const questions = ['one', 'two', 'three', 'four'].map((name) => question(name, cdata(`${name}?`)))
  const read = await outline(bank(...questions).replace('two?</p>]]>', 'two?</p>]>'))
  expect(read).toEqual(['one?', '6 two: has a CDATA section without its end, "]]>"', 'three?', 'four?'])
})

test('CDATA that swallows the end of its question hides no later question', async () => {
  const questions = ['one', 'two', 'three', 'four'].map((name) => question(name, `<![CDATA[<p>${name}?</p>]]>`))
  const swallowEnd = (text: string) => text.replace(/<\/question>\s*$/, '</ques<![CDATA[tion>\n')
  const reason = '6 two: has a CDATA section without its end, "]]>"'
  expect(await outline(bank(...questions.with(1, swallowEnd(questions[1] ?? ''))))).toEqual([
    'one?',
    reason,
    'three?',
    'four?',
  ])
  const last = await outline(bank(...questions.with(3, swallowEnd(questions[3] ?? ''))))
  expect(last).toEqual(['one?', 'two?', 'three?', expect.stringMatching(/^12 four: /)])
})

test('several errors in one bank each break only their own question', async () => {
  const texts = ['One', 'a & b', 'Three', 'a < b', 'Five', '<![CDATA[six', 'Seven']
  const read = await outline(bank(...texts.map((text, index) => question(`q${index + 1}`, text))))
  expect(read.map((each) => each.replace(/:.*/, ''))).toEqual([
    'One',
    '6 q2',
    'Three',
    '12 q4',
    'Five',
    '18 q6',
    'Seven',
  ])
})

test('a question without its end tag is refused, and later ones are imported', async () => {
  const xml = bank(question('one'), question('two').replace('</question>', ''), question('three'), question('four'))
  const reason = '6 two: has no </question> before line 9, where the next question begins'
  expect(await outline(xml)).toEqual(['one?', reason, 'three?', 'four?'])
})

test('a surplus end tag of a question changes nothing', async () => {
  const xml = bank(question('one'), '</question>\n', question('two'), question('three'))
  expect(await outline(xml)).toEqual(['one?', 'two?', 'three?'])
})

test('a question without its start tag is refused with its line and name', async () => {
  const xml = bank(question('one'), question('two').replace('<question', '<queston'), question('three'))
  expect(await outline(xml)).toEqual([
    'one?',
    expect.stringMatching(/^6 two: is outside of any question: "<queston/),
    'three?',
  ])
})

test('a truncated file is reported for its last question, or for the bank', async () => {
  const xml = bank(question('one'), question('two'))
  expect(await outline(xml.slice(0, -40))).toEqual(['one?', '6 two: the file ends in the middle of it'])
  const reason = '9 undefined: the XML is broken: the file ends without </quiz>, and questions may be missing'
  expect(await outline(xml.replace('</quiz>\n', ''))).toEqual(['one?', 'two?', reason])
})

test('comments are not read as questions, and an unclosed one hides none', async () => {
  const valid = bank(
    '<!-- question: 1 -- old -->\n',
    question('one'),
    `<!-- ${question('hidden')} -->`,
    question('two'),
  )
  expect(await outline(valid)).toEqual(['one?', 'two?'])
  const open = bank(
    question('one'),
    '<!-- question: 2  ->\n',
    question('two'),
    '<!-- question: 3  -->',
    question('three'),
  )
  expect(await outline(open)).toEqual([
    'one?',
    expect.stringMatching(/^6 .*outside of any question: "<!-- question: 2/),
    'two?',
    'three?',
  ])
})

test('a question that quotes Moodle XML in CDATA is read as one question', async () => {
  const quoted = 'Is this valid? <quiz>\n<question type="essay">\n</question>\n</quiz>'
  const ends = 'What does </question> end?'
  const xml = bank(question('one', `<![CDATA[${quoted}]]>`), question('two', `<![CDATA[${ends}]]>`), question('three'))
  const { read } = await importBytes(moodle, 'bank.xml', xml)
  expect(read).toHaveLength(3)
  expect(read).toMatchObject([{ item: { id: 'one' } }, { item: { id: 'two' } }, { item: { id: 'three' } }])
})

test('a bank of several chunks loses no question, and its lines are counted', async () => {
  const many = Array.from({ length: 9000 }, (_, index) =>
    question(`q${index}`, index === 8000 ? 'a & b' : '<![CDATA[Is it?]]>'),
  )
  const { read } = await importBytes(moodle, 'bank.xml', bank(...many))
  expect(read).toHaveLength(9000)
  expect(read.filter((each) => 'refused' in each)).toMatchObject([{ place: { line: 3 + 3 * 8000, name: 'q8000' } }])
})

test('a question nested too deep is refused, and the others are imported', async () => {
  const deep = `${'<b>'.repeat(100)}${'</b>'.repeat(100)}`
  expect(await outline(broken(deep))).toEqual(['one?', '6 two: nests deeper than 61 elements', 'three?', 'four?'])
})
