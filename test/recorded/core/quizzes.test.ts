import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { itemTypes } from '../../../core/items/index.ts'
import { observeQuiz, type Sample } from './observe-quiz.ts'

const read = (...path: string[]) => JSON.parse(readFileSync(join(import.meta.dirname, ...path), 'utf8'))
const attemptIds: string[] = read('attempt-ids.json')
const recordings = readdirSync(join(import.meta.dirname, 'quizzes')).map((file) => {
  const { observed, ...sample } = read('quizzes', file)
  return { name: file.replace('.json', ''), sample: sample as Sample, observed }
})

describe.each(recordings)('the recorded quiz $name', ({ sample, observed }) => {
  const now = observeQuiz(sample, attemptIds) as Record<string, unknown>

  it.each([
    ['version', 'version'],
    ['public view', 'publicQuiz'],
    ['draws and arrangements of 20 attempts', 'attempts'],
    ['arrangements that begin with the last item', 'lastItemFirst'],
    ['results of each response', 'grades'],
    ['scores of 20 attempts', 'scores'],
  ])('keeps its %s', (_, part) => {
    expect(now[part]).toEqual(observed[part])
  })

  it('has at least one response to each item', () => {
    expect(Object.keys(sample.responses).sort()).toEqual(sample.quiz.items.map(({ id }) => id).sort())
  })
})

it('every item type is recorded in a quiz of its own', () => {
  expect(recordings.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(itemTypes)))
})

it.each(readdirSync(join(import.meta.dirname, '../../../quizzes')).filter((file) => !/schema/.test(file)))(
  'the shipped quiz %s is recorded in the version that it has',
  (file) => {
    const now = observeQuiz({ id: file.replace('.json', ''), quiz: read('../../../quizzes', file), responses: {} }, [])
    expect(recordings.map(({ observed }) => observed.version)).toContain((now as { version: string }).version)
  },
)
