import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../../core/attempt.ts'
import { reduceHostStep } from '../../../widget/network/reduce-host-step.ts'
import { notifyOfAnswers } from '../../../widget/quiz/notify-page.ts'
import type { QuizStore } from '../../../widget/store/quiz-store.ts'
import { reduceAttempt } from '../../../widget/store/reduce-attempt.ts'
import { notifyOfOutcome } from '../../../widget/work/notify-of-outcome.ts'
import { freshRecord, resultFor, sampleQuiz, shownIn, storeOf } from '../sample.ts'

/** A store, and the events that its page has got: names with the fields that tests compare. */
function listenTo(record = freshRecord()) {
  const store = storeOf(record)
  const page = new EventTarget()
  const events: [string, object][] = []
  for (const name of ['lede-start', 'lede-answer', 'lede-submit', 'lede-error']) {
    page.addEventListener(name, (event) => {
      const { host, version, attempt, mode, publicQuiz, ...rest } = (event as CustomEvent).detail
      events.push([name, rest])
    })
  }
  notifyOfAnswers(store, page)
  notifyOfOutcome(store, page)
  return { store, events }
}

/** What the device reports once the host has recorded the attempt. */
function record(store: QuizStore, result: Partial<Attempt>) {
  const { record, attempt } = shownIn(store)
  const submitted = { id: attempt.id, status: 'submitted', revision: 9, responses: {}, ...result } as Attempt
  const after = { ...record, attempt: reduceHostStep(attempt, { type: 'recorded', attempt: submitted }) }
  store.dispatch({ type: 'stored', id: record.id, record: after, count: shownIn(store).pending.length })
}

describe('the page is notified', () => {
  it('of the first answer, of each answer in a test, and of the result', () => {
    const { store, events } = listenTo()
    store.dispatch({ type: 'respond', item: 'one', response: 'a' })
    store.dispatch({ type: 'respond', item: 'one', response: undefined })
    store.dispatch({ type: 'submit' })
    record(store, { score: 1, maxScore: 4, items: [] })
    record(store, { score: 1, maxScore: 4, items: [] })
    expect(events).toEqual([
      ['lede-start', { quiz: 'roofs' }],
      ['lede-answer', { quiz: 'roofs', item: 'one', response: 'a' }],
      ['lede-answer', { quiz: 'roofs', item: 'one' }],
      ['lede-submit', { quiz: 'roofs', score: 1, maxScore: 4, items: [] }],
    ])
  })

  it('of checked answers in practice', () => {
    const { store, events } = listenTo(freshRecord(sampleQuiz({ mode: 'practice' })))
    const result = resultFor('one')
    store.dispatch({ type: 'respond', item: 'one', response: 'a' })
    store.dispatch({ type: 'check', item: 'one', response: 'a', result })
    expect(events.slice(1)).toEqual([
      ['lede-answer', { quiz: 'roofs', item: 'one', response: 'a', score: 1, maxScore: 1, result }],
    ])
  })

  it('not of what another tab has answered, nor of attempts from earlier visits', () => {
    const { store, events } = listenTo()
    const { id } = shownIn(store).record
    const other = freshRecord()
    const attempt = reduceAttempt(other.attempt, { type: 'respond', item: 'one', response: 'a' })
    store.dispatch({ type: 'stored', id, record: { ...other, attempt }, count: 0 })
    expect(events).toEqual([])
  })

  it('once of each error, with a message', () => {
    const { store, events } = listenTo()
    for (let time = 0; time < 2; time++) {
      store.dispatch({ type: 'trouble', trouble: { code: 'attempt-mismatch', detail: 'x' } })
    }
    expect(events.map(([name, { code }]: [string, { code?: string }]) => [name, code])).toEqual([
      ['lede-error', 'attempt-mismatch'],
    ])
  })

  it('of a refusal', () => {
    const { store, events } = listenTo()
    const { record, attempt } = shownIn(store)
    const refusal = { code: 'invalid-response', detail: 'No.' }
    const refused = { ...record, attempt: reduceHostStep(attempt, { type: 'refused', refusal }) }
    store.dispatch({ type: 'stored', id: record.id, record: refused, count: 0 })
    expect(events).toEqual([['lede-error', refusal]])
  })
})
