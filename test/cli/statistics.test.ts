import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { runLede } from '../../cli/run-lede.ts'
import { toItemStatistics } from '../../core/item-statistics/figures.ts'
import type { ItemSums, SumsOfItem } from '../../core/item-statistics/sums.ts'
import { captureTerminal } from './capture-terminal.ts'

const quiz = {
  title: 'Bees of the city',
  description: 'What a census of bees found.',
  language: 'en',
  source: { title: 'Bees', publisher: 'The Paper' },
  stimulus: ['The census found 1,200 hives. Most of them stand on roofs, and few in parks.'],
  items: [
    {
      id: 'where',
      type: 'choice',
      prompt: 'Where do most of the hives stand?',
      choices: [
        { id: 'gardens', text: 'in private gardens' },
        { id: 'roofs', text: 'on flat roofs', correct: true },
        { id: 'parks', text: 'in public parks' },
      ],
      evidence: { quote: 'Most of them stand on roofs' },
    },
    {
      id: 'count',
      type: 'number',
      prompt: 'How many hives did the census find?',
      correctResponse: 1200,
      evidence: { quote: 'The census found 1,200 hives.' },
    },
    {
      id: 'parks',
      type: 'true-false',
      prompt: 'A few of the hives stand in parks.',
      correctResponse: true,
      evidence: { quote: 'few in parks' },
    },
  ],
}

let folder: string
let file: string
let server: Server
let host: string
/** What the host answers, and the requests that it got. */
let answer: { status: number; body: unknown }
let requests: { url?: string | undefined; authorization?: string | undefined }[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-statistics-'))
  file = join(folder, 'bees.json')
  await writeFile(file, JSON.stringify(quiz, undefined, 2))
  server = createServer(({ url, headers }, response) => {
    requests.push({ url, authorization: headers.authorization })
    const type = answer.status === 200 ? 'application/json' : 'application/problem+json'
    response.writeHead(answer.status, { 'Content-Type': type }).end(JSON.stringify(answer.body))
  }).listen(0)
  host = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  requests = []
  vi.stubEnv('LEDE_AUTHOR_KEY', 'the-author-key-of-this-test')
  return () => vi.unstubAllEnvs()
})

async function run(...args: string[]) {
  const { terminal, printed } = captureTerminal()
  const code = await runLede(['statistics', ...args], terminal)
  return { code, ...printed() }
}

const problem = (status: number, code: string) => ({ status, body: { code, detail: 'Detail.', status } })

/** One attempt: what was chosen, and the points on each item. */
type Attempt = [chosen: string, x: [number, number, number]]

/** The host answers with the figures of so many times these attempts. */
function play(times: number, attempts: Attempt[]): void {
  const all = Array.from({ length: times }, () => attempts).flat()
  const sum = (value: (attempt: Attempt) => number) => all.reduce((total, attempt) => total + value(attempt), 0)
  const total = ([, x]: Attempt) => x[0] + x[1] + x[2]
  const items = quiz.items.map(({ id }, at): SumsOfItem => {
    const x = ([, points]: Attempt) => points[at] as number
    const had =
      (option: string) =>
      ([chosen]: Attempt) =>
        Number(chosen === option)
    const options = ['gardens', 'roofs', 'parks'].map((option): SumsOfItem[7][number] => [
      `"${option}"`,
      sum(had(option)),
      sum((one) => had(option)(one) * total(one)),
    ])
    const moments = [sum(x), sum((one) => x(one) ** 2), sum((one) => x(one) * total(one)), sum(total)] as const
    return [id, all.length, ...moments, sum((one) => total(one) ** 2), at === 0 ? options : []]
  })
  const sums: ItemSums = { attempts: all.length, items }
  const figures = toItemStatistics(sums, [1, 1, 1])
  answer = { status: 200, body: { id: 'bees', version: 'AAAAAAAAAAAAAAAA', ...figures } }
}

/** Good learners choose gardens, which counts as wrong; weak ones choose roofs; nobody chooses parks. */
const wrongKey: Attempt[] = [
  ['gardens', [0, 1, 1]],
  ['gardens', [0, 1, 1]],
  ['gardens', [0, 1, 0]],
  ['roofs', [1, 0, 0]],
  ['roofs', [1, 0, 0]],
]

it('asks for the version of the file with the author key', async () => {
  play(20, wrongKey)
  await run(file, '--to', host)
  expect(requests).toEqual([
    {
      url: expect.stringMatching(/^\/api\/quizzes\/bees\/statistics\/items\?version=[\w-]{16}$/),
      authorization: 'Bearer the-author-key-of-this-test',
    },
  ])
})

it('prints the figures of each item with its line, and what to look at with the line of the option', async () => {
  play(20, wrongKey)
  const { code, out, err } = await run(file, '--to', host)
  expect([code, err]).toEqual([0, ''])
  expect(out.split('\n')).toEqual([
    `${file}: 100 attempts.`,
    expect.stringMatching(
      /^ {2}Reliability \(alpha\) -\d\.\d\d \(-\d\.\d\d to -?\d\.\d\d\)\. Standard error of a score: \d\.\d of 3 points\.$/,
    ),
    expect.stringMatching(
      `^${file}:14 where: 40 % of the points \\(31 % to 50 %\\), discrimination -0\\.\\d\\d \\(-0\\.\\d\\d to -0\\.\\d\\d\\), effective weight -?\\d+ %, alpha without it 0\\.\\d\\d$`,
    ),
    '  line 14: Look at the key: learners who earn more on the other questions earn less on this one. The key may be wrong, or the question misleading.',
    '  line 18: Better learners choose "gardens" (60 of 100), which counts as wrong: check if it can be called right.',
    '  line 27: None of 100 chose "parks": replace it, or leave it out.',
    expect.stringContaining(`${file}:37 count: 60 % of the points`),
    expect.stringContaining('  line 37: Look at the key'),
    expect.stringContaining(`${file}:46 parks: 40 % of the points (31 % to 50 %), no discrimination`),
    '',
  ])
})

it('calls figures of fewer than a hundred attempts provisional, and does not yet say that nobody chose an option', async () => {
  play(12, wrongKey)
  const { out } = await run(file, '--to', host)
  expect(out).toContain(': 60 attempts. Provisional: 40 more are needed to be sure.')
  expect(out).toContain('provisional (60 attempts)')
  expect(out).toContain('Look at the key')
  expect(out).not.toContain('None of')
})

it('prints how many attempts are missing below thirty, and no figure', async () => {
  play(5, wrongKey)
  expect(await run(file, '--to', host)).toEqual({
    code: 0,
    out: `${file}: 25 of the 30 attempts that figures need; 5 are missing.\n`,
    err: '',
  })
})

it('has no remark on an item that works', async () => {
  play(25, [
    ['roofs', [1, 1, 1]],
    ['roofs', [1, 1, 0]],
    ['parks', [0, 0, 0]],
    ['gardens', [0, 0, 1]],
  ])
  const { out } = await run(file, '--to', host)
  expect(out).toContain(': 100 attempts.')
  expect(out).not.toContain('line ')
})

it('prints one JSON document with --json', async () => {
  play(20, wrongKey)
  const { out } = await run(file, '--to', host, '--json')
  const { host: origin, quizzes } = JSON.parse(out)
  expect(origin).toBe(host)
  expect(quizzes).toMatchObject([{ quiz: 'bees', file, attempts: 100, alpha: expect.any(Number) }])
  expect(quizzes[0].items[0]).toMatchObject({
    id: 'where',
    line: 14,
    facility: 0.4,
    certainty: 'plain',
    missing: 0,
    remarks: [
      { kind: 'look-at-the-key', line: 14 },
      { kind: 'better-learners-choose-it', line: 18 },
      { kind: 'never-chosen', line: 27 },
    ],
  })
})

it.each([
  [
    'a quiz that is not there',
    problem(404, 'unknown-quiz'),
    /has no quiz "bees"\. Publish it: lede publish .*bees\.json --to http/,
  ],
  [
    'a file that was not published',
    problem(404, 'unknown-version'),
    /was never published to .*Publish it, or check out/,
  ],
  ['a wrong key', problem(401, 'unauthorized'), /rejects this author key/],
  ['a host with an older Lede', problem(404, 'not-found'), /runs an older Lede\. Deploy/],
  ['a server that is no host', { status: 200, body: '<p>' }, /is not a host of Lede/],
])('says what to do about %s, and ends with 1', async (_, refusal, message) => {
  answer = refusal
  const { code, out, err } = await run(file, '--to', host)
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(message)
})

it('says what to do without a host, without a key, and for a file with errors', async () => {
  expect(await run(file)).toMatchObject({ code: 2, err: expect.stringContaining('--to https://') })
  const broken = join(folder, 'broken.json')
  await writeFile(broken, '{}')
  const checked = await run(broken, '--to', host)
  expect(checked).toMatchObject({ code: 1, err: expect.stringMatching(/broken\.json has errors or tasks.*lede check/) })
  vi.stubEnv('LEDE_AUTHOR_KEY', '')
  expect(await run(file, '--to', 'https://lede.invalid')).toMatchObject({
    code: 2,
    err: expect.stringContaining('LEDE_AUTHOR_KEY'),
  })
  expect(requests).toEqual([])
})
