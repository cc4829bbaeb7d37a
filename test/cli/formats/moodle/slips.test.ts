import { expect, test } from 'vitest'
import { moodle } from '../../../../cli/formats/moodle/index.ts'
import { importBytes } from '../same-item.ts'

const question = (name: string, text = `${name}?`) =>
  `<question type="truefalse"><name><text>${name}</text></name>\n<questiontext><text>${text}</text></questiontext>
<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>\n`

const bank = (...questions: string[]) => `<?xml version="1.0"?>\n<quiz>\n${questions.join('')}</quiz>\n`

/** What became of each question, in a line; of the refused ones the line of the file and the reason. */
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
  [
    'an "&" of its own',
    'salt & pepper?',
    '6 two: the XML is broken on line 7: an "&" of its own, which is written &amp;',
  ],
  [
    'a "<" of its own',
    'is a < b?',
    '6 two: the XML is broken on line 7: disallowed character in tag name, where a "<" of its own is written &lt;',
  ],
  ['an entity of its own', 'a&nbsp;b', '6 two: the XML is broken on line 7: undefined entity'],
  ['a tag without its end', 'a <b>word', '6 two: the XML is broken on line 7: unexpected close tag'],
  ['an attribute without its end', 'a <a href="x>b</a>', '6 two: the XML is broken on line 7: disallowed character'],
  ['CDATA without its end', '<![CDATA[ <p>a ]] ></p>', '6 two: has a CDATA section without its end, "]]>"'],
  ['a comment without its end', 'a <!-- b', '6 two: the XML is broken on line 8: unclosed tag: text'],
] as const)('%s spoils its own question alone', async ([, text, reason]) => {
  const read = await outline(broken(text))
  expect(read).toEqual(['one?', expect.stringContaining(reason), 'three?', 'four?'])
})

test('CDATA without its end hides no question behind it that has CDATA too', async () => {
  const cdata = (text: string) => `<![CDATA[<p>${text}</p>]]>`
  const questions = ['one', 'two', 'three', 'four'].map((name) => question(name, cdata(`${name}?`)))
  const read = await outline(bank(...questions).replace('two?</p>]]>', 'two?</p>]>'))
  expect(read).toEqual(['one?', '6 two: has a CDATA section without its end, "]]>"', 'three?', 'four?'])
})

test('CDATA that takes the end of its question with it hides no question behind it', async () => {
  const questions = ['one', 'two', 'three', 'four'].map((name) => question(name, `<![CDATA[<p>${name}?</p>]]>`))
  const slip = (text: string) => text.replace(/<\/question>\s*$/, '</ques<![CDATA[tion>\n')
  const reason = '6 two: has a CDATA section without its end, "]]>"'
  expect(await outline(bank(...questions.with(1, slip(questions[1] ?? ''))))).toEqual([
    'one?',
    reason,
    'three?',
    'four?',
  ])
  const last = await outline(bank(...questions.with(3, slip(questions[3] ?? ''))))
  expect(last).toEqual(['one?', 'two?', 'three?', expect.stringMatching(/^12 four: /)])
})

test('several slips in one bank each spoil their own question', async () => {
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

test('a question without its end is named, and those behind it are imported', async () => {
  const xml = bank(question('one'), question('two').replace('</question>', ''), question('three'), question('four'))
  const reason = '6 two: has no </question> before line 9, where the next question begins'
  expect(await outline(xml)).toEqual(['one?', reason, 'three?', 'four?'])
})

test('an end of a question too many changes nothing', async () => {
  const xml = bank(question('one'), '</question>\n', question('two'), question('three'))
  expect(await outline(xml)).toEqual(['one?', 'two?', 'three?'])
})

test('a question whose beginning is lost is named with its line and its name', async () => {
  const xml = bank(question('one'), question('two').replace('<question', '<queston'), question('three'))
  expect(await outline(xml)).toEqual([
    'one?',
    expect.stringMatching(/^6 two: stands outside of any question: "<queston/),
    'three?',
  ])
})

test('a file that ends too soon says so of the question in which it ends, or of the whole', async () => {
  const xml = bank(question('one'), question('two'))
  expect(await outline(xml.slice(0, -40))).toEqual(['one?', '6 two: the file ends in the middle of it'])
  const reason = '9 undefined: the XML is broken: the file ends without </quiz>, and may lack questions'
  expect(await outline(xml.replace('</quiz>\n', ''))).toEqual(['one?', 'two?', reason])
})

test('comments are no questions, whatever is in them; one without its end hides none', async () => {
  const sound = bank(
    '<!-- question: 1 -- old -->\n',
    question('one'),
    `<!-- ${question('hidden')} -->`,
    question('two'),
  )
  expect(await outline(sound)).toEqual(['one?', 'two?'])
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

test('a question about Moodle XML keeps the questions that it quotes', async () => {
  const quoted = 'Is this sound? <quiz>\n<question type="essay">\n</question>\n</quiz>'
  const ends = 'What does </question> end?'
  const xml = bank(question('one', `<![CDATA[${quoted}]]>`), question('two', `<![CDATA[${ends}]]>`), question('three'))
  const { read } = await importBytes(moodle, 'bank.xml', xml)
  expect(read).toHaveLength(3)
  expect(read).toMatchObject([{ item: { id: 'one' } }, { item: { id: 'two' } }, { item: { id: 'three' } }])
})

test('a bank longer than it is read at once loses no question and no line', async () => {
  const many = Array.from({ length: 9000 }, (_, index) =>
    question(`q${index}`, index === 8000 ? 'a & b' : '<![CDATA[Is it?]]>'),
  )
  const { read } = await importBytes(moodle, 'bank.xml', bank(...many))
  expect(read).toHaveLength(9000)
  expect(read.filter((each) => 'refused' in each)).toMatchObject([{ place: { line: 3 + 3 * 8000, name: 'q8000' } }])
})

test('a question that nests without measure is named, and takes no other with it', async () => {
  const deep = `${'<b>'.repeat(100)}${'</b>'.repeat(100)}`
  expect(await outline(broken(deep))).toEqual(['one?', '6 two: nests deeper than 60 elements', 'three?', 'four?'])
})
