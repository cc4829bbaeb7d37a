import { expect, test } from 'vitest'
import { openArchive } from '../../../../cli/formats/archive.ts'
import { h5p } from '../../../../cli/formats/h5p/index.ts'
import type { Item } from '../../../../core/items/index.ts'
import type { Quiz } from '../../../../core/quiz.ts'
import { sampleQuiz } from '../../../core/sample-quiz.ts'
import { keepFile, pixel, readAll } from './package.ts'

const write = async (quiz: Quiz, readMedia?: (src: string) => Promise<Uint8Array | undefined>) =>
  (await h5p.write?.('lighthouse', quiz, readMedia)) ?? { files: [], lost: [] }

async function open(bytes: Uint8Array | undefined) {
  const archive = await openArchive(await keepFile('quiz.h5p', bytes ?? new Uint8Array()))
  const json = async (name: string) => JSON.parse(new TextDecoder().decode(await archive.read(name)))
  const opened = { names: archive.names, about: await json('h5p.json'), content: await json('content/content.json') }
  archive.close()
  return opened
}

const quizOf = (...items: Item[]): Quiz => ({ title: 'A quiz', language: 'en', evidence: 'none', items })

test('a package lists the libraries it needs, with their versions', async () => {
  const { files } = await write(sampleQuiz)
  expect(files.map(({ name }) => name)).toEqual(['lighthouse.h5p'])
  const { names, about, content } = await open(files[0]?.bytes)
  expect(names).toEqual(['content/content.json', 'h5p.json'])
  expect(about).toMatchObject({
    title: 'The lighthouse at Cape Amber',
    language: 'en',
    mainLibrary: 'H5P.QuestionSet',
    embedTypes: ['iframe'],
    license: 'U',
    preloadedDependencies: expect.arrayContaining([
      { machineName: 'H5P.QuestionSet', majorVersion: 1, minorVersion: 20 },
      { machineName: 'H5P.MultiChoice', majorVersion: 1, minorVersion: 16 },
    ]),
  })
  const used = content.questions.map(({ library }: { library: string }) => library.split(' ')[0])
  const named = about.preloadedDependencies.map(({ machineName }: { machineName: string }) => machineName)
  expect(new Set(named)).toEqual(new Set(['H5P.QuestionSet', ...used]))
})

test('the passage is shown before the questions', async () => {
  const { content } = await open((await write(sampleQuiz)).files[0]?.bytes)
  expect(content.introPage).toMatchObject({ showIntroPage: true })
  expect(content.introPage.introduction).toContain('<p>First the rock was levelled')
})

test('losses are listed with the item, and the rest is exported', async () => {
  const { lost, files } = await write(sampleQuiz)
  expect(lost).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^the quiz: the code of the libraries: /),
      'the quiz: the evidence of 9 items',
      'works: all of it: a question set of H5P cannot hold the item type "order"',
      'height: all of it: a question set of H5P cannot hold a number with a tolerance',
      'years: its two lists: a text with a gap in each line',
      'years: its points: 1 here, 2 in H5P',
      'claim: the running text: its sentences are the answers of a multiple choice',
      'claim: its attribution',
    ]),
  )
  const { questions } = await readAll(await keepFile('quiz.h5p', files[0]?.bytes ?? new Uint8Array()))
  expect(questions.map((question) => ('refused' in question ? question.refused : question.item.id))).toEqual([
    'engineer',
    'fuels',
    'records',
    'keeper',
    'years',
    'summary',
    'claim',
  ])
})

test('two exports of the same quiz are the same bytes', async () => {
  const [first, second] = [await write(sampleQuiz), await write(sampleQuiz)]
  expect(first.files[0]?.bytes).toEqual(second.files[0]?.bytes)
})

test('an image survives export and import', async () => {
  const item: Item = {
    id: 'map',
    type: 'true-false',
    prompt: 'Is it?',
    correctResponse: true,
    media: { src: 'media/map.png', alt: 'A map', width: 4, height: 3 },
  }
  const { files, lost } = await write(quizOf(item), async (src) => (src === 'media/map.png' ? pixel : undefined))
  expect(lost.filter((line) => line.startsWith('map'))).toEqual([])
  const { questions } = await readAll(await keepFile('quiz.h5p', files[0]?.bytes ?? new Uint8Array()))
  expect(questions).toMatchObject([
    { item: { media: { alt: 'A map', width: 4, height: 3 } }, images: [{ bytes: Buffer.from(pixel) }] },
  ])
  const missing = await write(quizOf(item), async () => undefined)
  expect(missing.lost).toContain('map: the image media/map.png, which is missing')
})

test('a language tag too long for H5P is shortened', async () => {
  const languages = ['ko', 'pt-BR', 'zh-Hant-TW', 'es-419', 'de-CH-1996'].map(async (language) => {
    const { files } = await write({ ...sampleQuiz, language })
    return (await open(files[0]?.bytes)).about.language
  })
  expect(await Promise.all(languages)).toEqual(['ko', 'pt-BR', 'zh-Hant-TW', 'es', 'de'])
})

test('a quiz without any item that H5P can hold makes no file', async () => {
  const [order] = sampleQuiz.items.filter(({ type }) => type === 'order')
  expect(await write(quizOf(order as Item))).toEqual({
    files: [],
    lost: expect.arrayContaining(['the quiz: H5P can hold none of its items']),
    omitted: [order?.id],
  })
})

test('markup in a title or a choice is escaped', async () => {
  const evil = '<img src=x onerror=alert(1)>'
  const { files } = await write({
    ...quizOf({
      id: 'a',
      type: 'choice',
      prompt: evil,
      feedback: evil,
      choices: [
        { id: 'x', text: evil, correct: true },
        { id: 'y', text: 'y' },
      ],
    }),
    title: evil,
  })
  const { about, content } = await open(files[0]?.bytes)
  expect(JSON.stringify([about, content])).not.toContain('<img')
})

test('feedback of a statement that has feedback to a response too is listed as repeated', async () => {
  const item = {
    id: 't',
    type: 'true-false' as const,
    prompt: 'It is.',
    correctResponse: true,
    feedback: 'See line 2.',
  }
  const write = async (more: object) =>
    (await h5p.write?.('t', { title: 'T', language: 'en', items: [{ ...item, ...more }] }))?.lost.filter((loss) =>
      loss.startsWith('t:'),
    )
  expect(await write({ responses: [{ response: false, feedback: 'No.' }] })).toEqual([
    't: its feedback as one text: it is repeated in the feedback to either response',
  ])
  expect(await write({})).toEqual([])
})
