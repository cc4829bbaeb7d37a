import { expect, test } from 'vitest'
import type { Imported, ImportedPassage } from '../../../../authoring/formats/format.ts'
import { h5p } from '../../../../cli/formats/h5p/index.ts'
import { encode, keepFile, pack } from './package.ts'

const statement = (question: string) => ({
  library: 'H5P.TrueFalse 1.8',
  params: { question, correct: 'true' },
  metadata: { title: 'Untitled True/False' },
})
const text = (html: string) => ({ library: 'H5P.AdvancedText 1.1', params: { text: html }, metadata: {} })
const video = { library: 'H5P.Video 1.6', params: {}, metadata: {} }
const inColumn = (...contents: object[]) => ({
  content: contents.map((content) => ({ content, useSeparator: 'auto' })),
})

async function read(library: string, content: object) {
  const { head, questions } = await h5p.read(await pack(library, content))
  const all: (Imported | ImportedPassage)[] = []
  for await (const question of questions) all.push(question)
  return { head, questions: all }
}

const outline = (questions: (Imported | ImportedPassage)[]) =>
  questions.map((one) =>
    'refused' in one ? one.refused : [one.category, ...('item' in one ? [one.item.prompt] : one.passage)],
  )

test('the questions and texts of a column are imported, and the rest is named', async () => {
  const { head, questions } = await read(
    'H5P.Column',
    inColumn(text('<p>The ferry is old.</p><p>It is red.</p>'), video, statement('It is red.'), video, {
      library: 'H5P.Row 1.0',
      params: { columns: [{ content: { library: 'H5P.RowColumn 1.0', params: inColumn(statement('It is new.')) } }] },
    }),
  )
  expect(outline(questions)).toEqual([
    [undefined, 'The ferry is old.', 'It is red.'],
    [undefined, 'It is red.'],
    [undefined, 'It is new.'],
  ])
  expect(head.notes).toEqual(['H5P.Video 1.6, 2 of them: only questions and texts are imported'])
})

test('each chapter of an interactive book is a category of its questions, those of question sets included', async () => {
  const chapter = (title: string, ...contents: object[]) => ({
    library: 'H5P.Column 1.18',
    params: inColumn(...contents),
    metadata: { title },
  })
  const set = { library: 'H5P.QuestionSet 1.20', params: { questions: [statement('Two.'), statement('Three.')] } }
  const { questions } = await read('H5P.InteractiveBook', {
    chapters: [chapter('Boats', statement('One.')), chapter('Tolls', set)],
  })
  expect(outline(questions)).toEqual([
    ['Boats', 'One.'],
    ['Tolls', 'Two.'],
    ['Tolls', 'Three.'],
  ])
})

test('a broken question in a column hides no other', async () => {
  const { head, questions } = await read(
    'H5P.Column',
    inColumn({ library: 'H5P.TrueFalse 1.8' }, { nothing: 1 }, statement('It is red.')),
  )
  expect(outline(questions)).toEqual([expect.stringContaining('missing or invalid'), [undefined, 'It is red.']])
  expect(head.notes).toEqual(['(not named): only questions and texts are imported'])
})

test('a file that is not a zip package is called corrupt', async () => {
  expect(h5p.recognises('quiz.h5p', encode('garbage'))).toBe(true)
  await expect(h5p.read(await keepFile('quiz.h5p', encode('garbage')))).rejects.toThrow('quiz.h5p: is corrupt')
})
