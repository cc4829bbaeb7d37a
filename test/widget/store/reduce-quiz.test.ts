import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuizAction } from '../../../widget/store/actions.ts'
import { isOpen } from '../../../widget/store/attempt.ts'
import { reduceAttempt } from '../../../widget/store/reduce-attempt.ts'
import { reduceQuiz } from '../../../widget/store/reduce-quiz.ts'
import { type QuizState, showsResult } from '../../../widget/store/state.ts'
import { freshRecord, resultFor, sampleQuiz, storeOf } from '../sample.ts'

const begun = () => storeOf().state
const apply = (state: QuizState, ...actions: QuizAction[]) => actions.reduce(reduceQuiz, state)
const respond = (item: string, response: string | undefined): QuizAction => ({ type: 'respond', item, response })
const check = (item: string): QuizAction => ({ type: 'check', item, response: 'a', result: resultFor(item) })

describe('the state of a quiz', () => {
  it('shows a step and keeps it pending until it is stored', () => {
    const state = apply(begun(), respond('one', 'a'), respond('two', 'b'))
    const { id } = state.shown?.record ?? { id: '' }
    expect(state.shown).toMatchObject({ attempt: { responses: { one: 'a', two: 'b' } }, pending: [{}, {}] })
    const record = freshRecord()
    const stored = { ...record, id, attempt: { ...record.attempt, id, responses: { one: 'a', three: 'c' } } }
    const after = apply(state, { type: 'stored', id, record: stored, count: 1 })
    expect(after.shown).toMatchObject({
      attempt: { responses: { one: 'a', two: 'b', three: 'c' } },
      record: stored,
      pending: [{ item: 'two' }],
    })
  })

  it('ignores the stored record of an attempt that is no longer shown', () => {
    const state = apply(begun(), respond('one', 'a'))
    const again = apply(state, { type: 'begin', record: freshRecord() })
    const { record } = state.shown ?? { record: freshRecord() }
    expect(apply(again, { type: 'stored', id: record.id, record, count: 1 })).toBe(again)
  })

  it('keeps a response while it is being checked, and renders it again', () => {
    const state = apply(begun(), respond('one', 'a'), { type: 'checking', item: 'one' })
    const after = apply(state, respond('one', 'b'))
    expect(after).toEqual(state)
    expect(after).not.toBe(state)
  })

  it('drops the notice of an item with the next response or the next item', () => {
    const notice = { code: 'not-checked' } as const
    const state = apply(begun(), { type: 'notice', notice })
    expect(state.notice).toBe(notice)
    expect(apply(state, respond('one', 'a')).notice).toBeUndefined()
    expect(apply(state, { type: 'go', position: 1 }).notice).toBeUndefined()
  })

  it('moves the focus to the verdict only if the checked item is still shown', () => {
    const [first, second] = begun().shown?.items ?? []
    expect(apply(begun(), check(first?.id ?? '')).focus).toEqual({ id: 'verdict' })
    expect(apply(begun(), check(second?.id ?? '')).focus).toBeUndefined()
    // The learner has gone to the result while the check was under way.
    expect(apply(begun(), { type: 'submit' }, check(first?.id ?? '')).focus).toEqual({ id: 'result' })
  })

  it('shows the result once submitted; after the last check of a practice, on request', () => {
    expect(showsResult(apply(begun(), { type: 'submit' }))).toBe(true)
    const staying = apply(begun(), { type: 'submit', stay: true })
    expect(showsResult(staying)).toBe(false)
    expect(showsResult(apply(staying, { type: 'submit' }))).toBe(true)
  })

  it('starts another attempt without anything of the previous one', () => {
    const other = freshRecord()
    const used = apply(begun(), respond('one', 'a'), { type: 'submit' }, { type: 'others', others: 'failed' })
    const { focus, announcement, ...state } = apply(used, { type: 'begin', record: other })
    expect(state).toMatchObject({ shown: { record: other, pending: [] }, others: undefined, staying: false })
  })
})

const item = fc.constantFrom(...sampleQuiz().items.map(({ id }) => id))
const action: fc.Arbitrary<QuizAction> = fc.oneof(
  fc.tuple(item, fc.constantFrom('a', 'b', undefined)).map(([item, response]) => respond(item, response)),
  item.map(check),
  item.map((item) => ({ type: 'hint' as const, item })),
  item.map((item) => ({ type: 'checking' as const, item })),
  fc.nat(3).map((position) => ({ type: 'go' as const, position })),
  fc.constantFrom<QuizAction>(
    { type: 'submit' },
    { type: 'submit', stay: true },
    { type: 'ask-to-confirm' },
    { type: 'keep-working' },
    { type: 'notice', notice: { code: 'not-checked' } },
    { type: 'kept', kept: false },
  ),
)

it('always shows the record with its pending steps, after any actions', () => {
  fc.assert(
    fc.property(fc.array(action), (actions) => {
      const { shown } = apply(begun(), ...actions)
      expect(shown?.pending.reduce(reduceAttempt, shown.record.attempt)).toEqual(shown?.attempt)
      if (shown?.attempt.status === 'not-started') expect(shown.pending).toEqual([])
    }),
  )
})

it('never goes back from submitted to open', () => {
  fc.assert(
    fc.property(fc.array(action), fc.array(action), (before, after) => {
      const submitted = apply(begun(), ...before, { type: 'submit' })
      const { attempt } = apply(submitted, ...after).shown ?? freshRecord()
      expect(isOpen(attempt)).toBe(false)
    }),
  )
})
