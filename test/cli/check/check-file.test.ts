import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkText } from '../../../authoring/check/check-text.ts'
import { flaws } from '../../../authoring/check/flaws/index.ts'
import { rules } from '../../../authoring/check/rules.ts'
import { quizzesFolder } from '../../../cli/find-quiz-files.ts'
import { readQuizFile } from '../../../cli/quiz-file.ts'
import { printQuiz } from '../../../core/print-quiz.ts'
import { problemsOf } from '../../authoring/check/problems-of.ts'
import { change, smallQuiz } from '../../authoring/check/small-quiz.ts'
import { arbitraryQuiz } from '../../core/arbitrary-quiz.ts'
import { pictures } from '../../core/media/pictures.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-check-'))
  await mkdir(join(folder, 'media'))
  await writeFile(join(folder, 'media/lamp.png'), pictures.png)
  await writeFile(join(folder, 'media/large.png'), Buffer.concat([pictures.png, Buffer.alloc(2 * 1024 * 1024)]))
  await writeFile(join(folder, 'media/heavy.png'), Buffer.concat([pictures.png, Buffer.alloc(500_000)]))
  await writeFile(join(folder, 'media/text.png'), 'no picture')
  await writeFile(join(folder, 'media/script.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
})
afterAll(() => rm(folder, { recursive: true }))

const withPicture = (src: string, size = ', "width": 30, "height": 20') =>
  change('"prompt": "Some', `"media": { "src": "${src}", "alt": "A lamp"${size} }, "prompt": "Some`)

it('an existing image is accepted', async () => {
  await writeFile(join(folder, 'small.json'), withPicture('media/lamp.png'))
  expect(await readQuizFile(join(folder, 'small.json'))).toMatchObject({ items: 3, problems: [] })
})

it('a missing image is reported, with the most similar file name', async () => {
  await writeFile(join(folder, 'small.json'), withPicture('media/lamb.png'))
  expect((await readQuizFile(join(folder, 'small.json'))).problems).toMatchObject([
    { line: 30, column: 25, rule: 'media', severity: 'error', fix: 'did you mean "media/lamp.png"?' },
  ])
})

it.each([
  [
    'has no size',
    'media/lamp.png',
    '',
    { rule: 'media-size', severity: 'warning', fix: 'add its size: "width": 3, "height": 2' },
  ],
  [
    'has half of its size',
    'media/lamp.png',
    ', "width": 3',
    { rule: 'media-size', detail: expect.stringContaining('has no size') },
  ],
  [
    'has other proportions',
    'media/lamp.png',
    ', "width": 2, "height": 3',
    { rule: 'media-size', detail: expect.stringContaining('3 by 2 pixels') },
  ],
  [
    'is too large',
    'media/large.png',
    undefined,
    { rule: 'media', severity: 'error', detail: expect.stringContaining('2.0 MiB') },
  ],
  [
    'is heavy',
    'media/heavy.png',
    undefined,
    { rule: 'media-weight', severity: 'note', detail: expect.stringContaining('500 kB') },
  ],
  [
    'is not a picture',
    'media/text.png',
    undefined,
    { rule: 'media', severity: 'error', detail: expect.stringContaining('is not a PNG') },
  ],
  [
    'runs a script',
    'media/script.svg',
    undefined,
    { rule: 'media', severity: 'error', detail: expect.stringContaining('"script"') },
  ],
])('an image is reported that %s', async (_, src, size, problem) => {
  await writeFile(join(folder, 'small.json'), withPicture(src, size))
  expect((await readQuizFile(join(folder, 'small.json'))).problems).toMatchObject([problem])
})

it('a missing image is reported if there is no media folder', async () => {
  await mkdir(join(folder, 'bare'))
  await writeFile(join(folder, 'bare/small.json'), withPicture('media/lamp.png'))
  const { problems } = await readQuizFile(join(folder, 'bare/small.json'))
  expect(problems).toMatchObject([{ rule: 'media', severity: 'error' }])
})

it.each(['Small Quiz.json', 'small--quiz.json', 'small.txt', '등대.json'])(
  'the file name %s is refused',
  async (name) => {
    const { problems } = await checkText(smallQuiz, { name })
    expect(problems).toMatchObject([{ rule: 'file-name', severity: 'error', line: 1, column: 1 }])
  },
)

it('checking an article explains how it becomes a quiz', async () => {
  const { problems } = await checkText('The keeper left in 1987.', { name: 'article.txt' })
  expect(problems[0]).toMatchObject({ rule: 'file-name', fix: expect.stringContaining('lede new starts one') })
})

it.each(['kursk-engineers.json', 'kursk-engineers-easy.json', 'kursk-engineers-ko.json'])(
  '%s has no errors, flaws or tasks',
  async (name) => {
    const { problems } = await readQuizFile(join(quizzesFolder, name))
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([])
  },
)

it('a valid quiz has at most flaws', async () => {
  const names = new Set(flaws.map(({ name }) => name))
  const advice = new Set(['media', 'reading-level', 'guessable-key', 'markup'])
  await fc.assert(
    fc.asyncProperty(arbitraryQuiz, async (quiz) => {
      const problems = await problemsOf(printQuiz(quiz))
      expect(problems.filter(({ rule }) => !names.has(rule) && !advice.has(rule))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

it('a damaged file is reported with a position in it', async () => {
  const known = new Set(rules.map(({ name }) => name))
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.nat(40),
      fc.constantFrom('', '{}', '[', '"', 'null', ':', '\n'),
      async (at, cut, piece) => {
        const start = at % smallQuiz.length
        const text = smallQuiz.slice(0, start) + piece + smallQuiz.slice(start + cut)
        const lines = text.split('\n')
        for (const { line, column, endColumn, source, rule } of await problemsOf(text)) {
          expect(source).toBe(lines[line - 1])
          expect(column).toBeGreaterThan(0)
          expect(column).toBeLessThanOrEqual(source.length + 1)
          expect(endColumn).toBeGreaterThan(column)
          expect(known).toContain(rule)
        }
      },
    ),
    { numRuns: 1000 },
  )
})
