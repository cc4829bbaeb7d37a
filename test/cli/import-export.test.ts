import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { columnHelp, exampleTable } from '../../authoring/formats/csv/columns.ts'
import { runLede } from '../../cli/run-lede.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'
import { captureTerminal } from './capture-terminal.ts'

const samples = join(import.meta.dirname, 'formats/samples')
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-import-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function lede(...args: string[]) {
  const { terminal, printed } = captureTerminal()
  const code = await runLede(args, terminal)
  return { code, ...printed() }
}

const readQuiz = async (name: string): Promise<Quiz> => JSON.parse(await readFile(join(folder, name), 'utf8'))
const quizzes = async () => (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()

test('a bank becomes a quiz per heading and passage; refused questions are listed, and the exit code is 1', async () => {
  const { code, out } = await lede('import', '--into', folder, '--title', 'Our river', join(samples, 'bank.gift'))
  expect(code).toBe(1)
  expect(await quizzes()).toEqual([
    'our-river-river-towns-boats-2.json',
    'our-river-river-towns-boats.json',
    'our-river-river-towns-bridges.json',
  ])
  expect((await readQuiz('our-river-river-towns-bridges.json')).title).toBe('Our river: River towns / Bridges')
  expect((await readQuiz('our-river-river-towns-boats-2.json')).stimulus).toEqual(['The town has four bridges.'])
  expect(out).toContain('refused  bank.gift:40 (Opinion): is an essay, which only a person can grade\n')
  expect(out).toContain('(gift): 10 of 14 questions imported into 3 quizzes, 1 passage\n')
})

test('an imported quiz can be published once it has evidence', async () => {
  await lede('import', '--into', folder, join(samples, 'moodle.xml'))
  const [name = ''] = await quizzes()
  const quiz = await readQuiz(name)
  const details = new Set(parseQuiz(quiz).issues?.map(({ pointer }) => pointer.replace(/\d+/, 'N')))
  expect([...details].toSorted()).toEqual(['/items/N/evidence', '/stimulus'])
  expect(parseQuiz({ ...quiz, evidence: 'none' }).issues).toBeUndefined()
  expect(await readdir(join(folder, 'media'))).toEqual([expect.stringMatching(/^old-bridge-[0-9a-f]{8}\.png$/)])
})

test('an imported quiz names a JSON Schema that exists', async () => {
  const into = join(folder, 'drafts')
  await lede('import', '--into', into, join(samples, 'aiken.txt'))
  const [name = ''] = await readdir(into)
  const { $schema } = JSON.parse(await readFile(join(into, name), 'utf8'))
  expect(JSON.parse(await readFile(join(into, $schema), 'utf8'))).toHaveProperty('title', 'Lede quiz')
})

test('a bank is divided into quizzes of the requested size with unique item ids', async () => {
  await writeFile(
    join(folder, 'many.gift'),
    Array.from({ length: 25 }, (_, index) => `Is ${index} even? {T}\n\n`).join(''),
  )
  const { code, out } = await lede(
    'import',
    '--into',
    folder,
    '--size',
    '10',
    '--language',
    'de',
    join(folder, 'many.gift'),
  )
  expect([code, out]).toEqual([0, expect.stringContaining('25 of 25 questions imported into 3 quizzes')])
  expect(await quizzes()).toEqual(['many-2.json', 'many-3.json', 'many.json'])
  const all = await Promise.all(['many.json', 'many-2.json', 'many-3.json'].map(readQuiz))
  expect(all.map(({ title, language, items }) => [title, language, items.length])).toEqual([
    ['many', 'de', 10],
    ['many (2)', 'de', 10],
    ['many (3)', 'de', 5],
  ])
})

test('headings are the default titles, and every id begins with the file name', async () => {
  const bank =
    '$CATEGORY: Bridges\n\nOne? {T}\n\n$CATEGORY: Boats\n\nTwo? {F}\n\nA text.\n\n$CATEGORY: Tolls\n\nThree? {T}'
  await writeFile(join(folder, 'river.gift'), bank)
  const { out } = await lede('import', '--into', folder, join(folder, 'river.gift'))
  expect(out).toContain('a text without questions after it, which is the passage of no quiz  river.gift:9')
  expect(await quizzes()).toEqual(['river-boats.json', 'river-tolls.json', 'river.json'])
  const all = await Promise.all((await quizzes()).map(readQuiz))
  expect(all.map(({ title, stimulus }) => [title, stimulus])).toEqual([
    ['Boats', undefined],
    ['Tolls', undefined],
    ['Bridges', undefined],
  ])
})

test.for(['gift', 'moodle', 'qti', 'h5p'])(
  '%s: title, language, passage, items and images survive repeated export and import',
  async (format) => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    await mkdir(join(folder, 'media'))
    await writeFile(join(folder, 'media/map.png'), png)
    const quiz = {
      title: 'Die Brücken / Teil 1',
      language: 'de-AT',
      stimulus: ['Es gibt *vier* Brücken.', 'Die älteste:\nvon 1357.'],
      items: [
        {
          id: 'oldest',
          type: 'choice',
          prompt: 'Welche ist die älteste?\nSieh auf die Karte.',
          media: { src: 'media/map.png', alt: 'Karte' },
          choices: [
            { id: 'a', text: 'Die steinerne', correct: true },
            { id: 'b', text: 'Die aus Eisen' },
          ],
        },
        { id: 'toll', type: 'true-false', prompt: 'Sie kostet nichts.', correctResponse: true },
      ],
    }
    await writeFile(join(folder, 'bruecken.json'), JSON.stringify(quiz))
    const rounds: Quiz[] = []
    let file = join(folder, 'bruecken.json')
    for (const round of ['one', 'two']) {
      const bank = join(folder, `${round}.${{ gift: 'gift', moodle: 'xml', qti: 'zip', h5p: 'h5p' }[format]}`)
      expect((await lede('export', file, '--to', format, '--out', bank)).code).toBe(0)
      expect((await lede('import', '--into', join(folder, round), bank)).code).toBe(0)
      const [name = ''] = (await readdir(join(folder, round))).filter((each) => each.endsWith('.json'))
      expect(name).toBe(`${round}.json`)
      file = join(folder, round, name)
      rounds.push(JSON.parse(await readFile(file, 'utf8')))
    }
    const [first, second] = rounds
    const { title, language, stimulus } = quiz
    expect(first).toMatchObject({ title, language, stimulus, items: quiz.items.map(({ prompt }) => ({ prompt })) })
    expect(second).toEqual(first)
  },
)

test('a table without column names is refused with the list of columns and an example', async () => {
  await writeFile(join(folder, 'list.csv'), 'Which bridge?,Stone,Iron\n')
  const { code, err } = await lede('import', '--into', folder, join(folder, 'list.csv'))
  expect(code).toBe(1)
  expect(err).toContain('must name the columns, "prompt" among them; it says "Which bridge?", "Stone", "Iron"')
  expect(err).toContain('\nprompt,choice A,')
  const { out } = await lede('import', '--help')
  for (const name of Object.keys(columnHelp)) expect(out).toContain(`\n  ${name} `)
})

test('the example table is imported completely and equals the one in the guide', async () => {
  await writeFile(join(folder, 'list.csv'), exampleTable)
  const { out } = await lede('import', '--into', folder, join(folder, 'list.csv'))
  expect(out).toContain('2 of 2 questions imported')
  expect((await readQuiz('list.json')).items.map(({ type }) => type)).toEqual(['choice', 'number'])
  expect(await readFile('docs/authors-guide.md', 'utf8')).toContain(exampleTable)
})

test('a passage above the limit is cut, with a note', async () => {
  await writeFile(join(folder, 'long.gift'), `${'A line.\n\n'.repeat(300)}One? {T}`)
  const { out } = await lede('import', '--into', folder, join(folder, 'long.gift'))
  expect(out).toContain('a passage too long for a quiz, whose end is missing')
  expect((await readQuiz('long.json')).stimulus).toHaveLength(200)
})

test('a dry run writes nothing', async () => {
  const { out } = await lede('import', '--dry-run', '--into', folder, join(samples, 'moodle.xml'))
  expect(out).toContain('13 of 16 questions imported')
  expect(await readdir(folder)).toEqual([])
})

test('an existing quiz is never overwritten', async () => {
  await lede('import', '--into', folder, join(samples, 'aiken.txt'))
  await writeFile(join(folder, 'aiken.json'), 'mine')
  const { code, err } = await lede('import', '--into', folder, join(samples, 'aiken.txt'))
  expect([code, err]).toEqual([2, expect.stringContaining('already exists')])
  expect(await readFile(join(folder, 'aiken.json'), 'utf8')).toBe('mine')
})

test('a missing bank and an existing quiz are reported, and all other banks are imported', async () => {
  await writeFile(join(folder, 'roads.gift'), '$CATEGORY: Old\n\nOne? {T}\n\n$CATEGORY: New\n\nTwo? {F}')
  await writeFile(join(folder, 'roads.json'), 'mine')
  const banks = [join(folder, 'none.gift'), join(folder, 'roads.gift'), join(samples, 'aiken.txt')]
  const { code, out, err } = await lede('import', '--into', folder, ...banks)
  expect(code).toBe(2)
  expect(err).toMatch(/there is no file .*none\.gift\n(.*\n)*not written .*roads\.json already exists/)
  expect(out).toContain('(aiken): 3 of 5 questions imported into 1 quiz')
  expect(await quizzes()).toEqual(['aiken.json', 'roads-new.json', 'roads.json'])
  const again = await lede('import', '--json', '--into', folder, ...banks)
  expect([again.code, JSON.parse(again.out).banks]).toMatchObject([
    2,
    [
      { unreadable: expect.stringContaining('there is no file') },
      { taken: [expect.stringContaining('roads.json'), expect.any(String)], quizzes: [] },
      { taken: [expect.any(String)] },
    ],
  ])
})

test('--json prints the same report', async () => {
  const { out } = await lede('import', '--json', '--into', folder, join(samples, 'aiken.txt'))
  expect(JSON.parse(out).banks).toMatchObject([
    { format: 'aiken', imported: 3, refused: 2, refusedQuestions: [{ place: { line: 13 } }, { place: { line: 17 } }] },
  ])
})

test('an unknown format, a missing file or a wrong option ends with exit code 2', async () => {
  await writeFile(join(folder, 'letter.txt'), 'Dear Ann,\nthank you.\n')
  const run = async (...args: string[]) => (await lede('import', '--into', folder, ...args)).code
  expect(await run(join(folder, 'letter.txt'))).toBe(2)
  expect(await run(join(folder, 'none.gift'))).toBe(2)
  expect(await run('--size', '201', join(samples, 'aiken.txt'))).toBe(2)
  expect(await run('--language', 'deutsch!', join(samples, 'aiken.txt'))).toBe(2)
})

test.for([
  ['quiz.xlsx', 'is a workbook: save its sheet as CSV'],
  ['quiz.docx', 'is a document: save its questions as plain text in Aiken or GIFT'],
  ['quiz.h5p', 'quiz.h5p: is corrupt'],
] as const)('%s is reported, with what to do', async ([name, message]) => {
  await writeFile(join(folder, name), 'PK?')
  const { err } = await lede('import', '--into', folder, join(folder, name))
  expect(err).toContain(message)
})

test('an unreadable bank is reported, and the next one is imported', async () => {
  await writeFile(join(folder, 'bomb.xml'), '<?xml version="1.0"?><!DOCTYPE quiz><quiz></quiz>')
  const { code, err, out } = await lede(
    'import',
    '--into',
    folder,
    '--from',
    'moodle',
    join(folder, 'bomb.xml'),
    join(samples, 'moodle.xml'),
  )
  expect([code, err, out]).toEqual([
    1,
    expect.stringContaining('bomb.xml has a document type'),
    expect.stringContaining('13 of 16'),
  ])
})

test.for(['gift', 'moodle', 'csv', 'aiken', 'qti', 'h5p', 'print'])(
  'the article quiz is exported to %s, and what is lost is named',
  async (format) => {
    const out = join(folder, 'exported')
    const ran = await lede('export', 'quizzes/kursk-engineers.json', '--to', format, '--out', out)
    const omits = ['gift', 'aiken', 'h5p'].includes(format)
    expect([ran.code, ran.err]).toEqual([omits ? 1 : 0, ''])
    expect(ran.out).toMatch(omits ? /written {2}.*exported {2}\d+ of \d+ items\n/ : /written {2}.*exported\n/)
    expect((await readFile(out)).length).toBeGreaterThan(500)
  },
)

test('an export counts its items, and ends with exit code 1 if some are missing', async () => {
  const whole: Quiz = JSON.parse(await readFile('quizzes/kursk-engineers.json', 'utf8'))
  const { code, out } = await lede(
    'export',
    'quizzes/kursk-engineers.json',
    '--to',
    'gift',
    '--json',
    '--out',
    join(folder, 'x'),
  )
  const { items, written, lost } = JSON.parse(out).quizzes[0]
  expect([code, items, written]).toEqual([
    1,
    whole.items.length,
    items - lost.filter((what: string) => what.includes('all of it')).length,
  ])
  const questions = (await readFile(join(folder, 'x'), 'utf8')).match(/^::/gm) ?? []
  // The passage is exported as a description.
  expect(questions).toHaveLength(written + 1)
})

test('an export overwrites files only with --force', async () => {
  const out = join(folder, 'mine.csv')
  await writeFile(out, 'mine')
  const [quiz, to] = ['quizzes/kursk-engineers.json', ['--to', 'csv', '--out', out]]
  const refused = await lede('export', quiz, ...to)
  expect([refused.code, refused.out]).toEqual([1, expect.stringMatching(/refused .*mine\.csv already exists; --force/)])
  expect(await readFile(out, 'utf8')).toBe('mine')
  expect((await lede('export', quiz, ...to, '--force')).code).toBe(0)
  expect(await readFile(out, 'utf8')).not.toBe('mine')
})

test('a draft without evidence keeps all items from Moodle to CSV and back', async () => {
  await lede('import', '--into', folder, '--title', 'one', join(samples, 'moodle.xml'))
  const [name = ''] = await quizzes()
  const csv = join(folder, 'table.csv')
  expect((await lede('export', join(folder, name), '--to', 'csv', '--out', csv)).code).toBe(0)
  expect((await lede('import', '--into', join(folder, 'again'), '--title', 'two', csv)).code).toBe(0)
  expect((await readQuiz('again/two.json')).items).toEqual((await readQuiz(name)).items)
})

const orderInQti = (ids: readonly string[]) => `<?xml version="1.0"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="steps" title="Steps" xml:lang="en">
<responseDeclaration identifier="RESPONSE" cardinality="ordered" baseType="identifier"><correctResponse>${ids.map((id) => `<value>${id}</value>`).join('')}</correctResponse></responseDeclaration>
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
<itemBody><orderInteraction responseIdentifier="RESPONSE"><prompt>Put the steps in order.</prompt>${ids.map((id, index) => `<simpleChoice identifier="${id}">Step ${['one', 'two', 'three'][index]}</simpleChoice>`).join('')}</orderInteraction></itemBody>
<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>`

test('ids that reveal the right order are replaced, with a note; others are kept', async () => {
  await writeFile(join(folder, 'telling.xml'), orderInQti(['A', 'B', 'C']))
  await writeFile(join(folder, 'quiet.xml'), orderInQti(['wake', 'eat', 'run']))
  const telling = await lede('import', '--into', folder, join(folder, 'telling.xml'))
  expect(telling.out).toContain('its ids told the right answer, so they are new')
  const [item] = (await readQuiz('telling.json')).items
  if (item?.type !== 'order') throw new Error('no order')
  const texts = item.correctResponse.map((id) => item.choices.find((choice) => choice.id === id)?.text)
  expect(texts).toEqual(['Step one', 'Step two', 'Step three'])
  expect((await lede('check', join(folder, 'telling.json'))).out).not.toContain('telling-id')

  const quiet = await lede('import', '--into', folder, join(folder, 'quiet.xml'))
  expect(quiet.out).not.toContain('so they are new')
  expect((await readQuiz('quiet.json')).items).toMatchObject([{ correctResponse: ['wake', 'eat', 'run'] }])
})

test('a bank in which the same id is always right gets new ids', async () => {
  const rows = Array.from({ length: 8 }, (_, index) => `Which is ${index}?,"a,b,c",Right ${index},Wrong,Off,A`)
  await writeFile(join(folder, 'same.csv'), ['prompt,ids,A,B,C,correct', ...rows].join('\n'))
  const { out } = await lede('import', '--into', folder, '--language', 'en', join(folder, 'same.csv'))
  expect(out).toContain('its ids told the right answer, so they are new')
  const { items } = await readQuiz('same.json')
  const right = items.map((item) => (item.type === 'choice' ? item.choices.find(({ correct }) => correct) : undefined))
  expect(right.map((choice) => choice?.text)).toEqual(rows.map((_, index) => `Right ${index}`))
  expect(new Set(right.map((choice) => choice?.id)).size).toBe(8)
  expect((await lede('check', join(folder, 'same.json'))).out).not.toContain('same-id-is-key')
})

test('export --json has the fix of a problem in the published field "mend"', async () => {
  await writeFile(join(folder, 'broken.json'), '{"langauge": "en"}')
  const { code, out } = await lede('export', join(folder, 'broken.json'), '--to', 'gift', '--json')
  expect(code).toBe(1)
  const [{ problems }] = JSON.parse(out).quizzes
  expect(problems).toContainEqual(expect.objectContaining({ rule: 'format', mend: 'did you mean "language"?' }))
  expect(problems.filter((problem: object) => 'fix' in problem)).toEqual([])
})

test('a file without questions is reported with its apparent format, and the exit code is 1', async () => {
  const bank = join(folder, 'item.xml')
  await writeFile(bank, orderInQti(['A', 'B', 'C']))
  const { code, err } = await lede('import', '--into', folder, '--from', 'gift', bank)
  expect(code).toBe(1)
  expect(err).toContain('item.xml: no question was found in it as GIFT')
  expect(err).toContain('it looks like QTI 1.2 (Canvas, Blackboard, D2L), 2.1, 2.2 and 3.0: import it with --from qti')
  await writeFile(join(folder, 'empty.xml'), '<quiz></quiz>')
  const empty = await lede('import', '--into', folder, join(folder, 'empty.xml'))
  expect([empty.code, empty.err]).toEqual([1, expect.stringMatching(/no question was found in it as Moodle XML$/m)])
  expect(await quizzes()).toEqual([])
})
