import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../../core/attempt.ts'
import { toPut } from '../../../widget/network/outbox.ts'
import { reduceHostStep } from '../../../widget/network/reduce-host-step.ts'
import {
  type AttemptState,
  type HostStep,
  isOpen,
  isUnsent,
  type LearnerStep,
  responseTo,
  resultOf,
} from '../../../widget/store/attempt.ts'
import { reduceAttempt } from '../../../widget/store/reduce-attempt.ts'
import { freshRecord, resultFor, sampleQuiz } from '../sample.ts'

type Step = LearnerStep | HostStep

/** What the device does: the learner's steps and the host's answers have a reducer each. */
const reduce = (state: AttemptState, step: Step) =>
  step.type === 'recorded' || step.type === 'refused' || step.type === 'renew'
    ? reduceHostStep(state, step)
    : reduceAttempt(state, step)

const start = () => freshRecord().attempt
const apply = (state: AttemptState, ...actions: Step[]) => actions.reduce(reduce, state)
const respond = (item: string, response: string | undefined): LearnerStep => ({ type: 'respond', item, response })
const submit: Step = { type: 'submit' }
const recordedAs = (state: AttemptState, fields: Partial<Attempt>): Step => {
  const { submitted, ...put } = toPut(state)
  const status = submitted ? 'submitted' : 'in-progress'
  return { type: 'recorded', attempt: { id: state.id, ...put, status, ...fields } }
}

describe('an attempt', () => {
  it('begins with the first answer, and each change raises its revision', () => {
    const state = apply(
      start(),
      respond('one', 'a'),
      respond('one', 'b'),
      respond('two', 'c'),
      respond('two', undefined),
    )
    expect(state).toMatchObject({ status: 'in-progress', revision: 4, responses: { one: 'b' } })
    expect(isUnsent(state)).toBe(true)
  })

  it('does not begin with navigation', () => {
    const state = apply(start(), { type: 'go', position: 2 }, { type: 'hint', item: 'one' }, respond('one', undefined))
    expect(state).toMatchObject({ position: 2, hints: ['one'] })
    expect(apply(start(), { type: 'go', position: 2 }).status).toBe('not-started')
  })

  it('locks an item once it is checked, with the response that was graded', () => {
    const check: LearnerStep & { type: 'check' } = {
      type: 'check',
      item: 'one',
      response: 'a',
      result: resultFor('one'),
    }
    const state = apply(start(), respond('one', 'b'), check, respond('one', 'c'), { ...check, response: 'c' })
    expect(state.responses).toEqual({ one: 'a' })
    expect(resultOf(state, 'one')).toEqual(resultFor('one'))
  })

  it('accepts item ids with the names of Object.prototype members', () => {
    expect(responseTo(start(), 'constructor')).toBeUndefined()
    expect(resultOf(start(), 'toString')).toBeUndefined()
    expect(apply(start(), respond('constructor', 'a')).responses).toEqual({ constructor: 'a' })
  })

  it('does not change after it is handed in', () => {
    const state = apply(start(), respond('one', 'a'), submit)
    expect(apply(state, respond('one', 'b'), respond('two', 'b'), submit)).toBe(state)
  })

  it('keeps a refused attempt, and sends it again after a change or another submission', () => {
    const refused: Step = { type: 'refused', refusal: { code: 'invalid-response', detail: 'No.' } }
    const state = apply(start(), respond('one', 'a'), submit, refused)
    expect([state.status, isUnsent(state), state.responses]).toEqual(['submitting', false, { one: 'a' }])
    expect(isUnsent(apply(state, submit))).toBe(true)
    expect(isUnsent(apply(start(), respond('one', 'a'), refused, respond('one', 'b')))).toBe(true)
  })
})

describe('the recorded attempt', () => {
  it('acknowledges the revision that it has', () => {
    const state = apply(start(), respond('one', 'a'))
    expect(isUnsent(apply(state, recordedAs(state, {})))).toBe(false)
    expect(isUnsent(apply(state, respond('one', 'b'), recordedAs(state, {})))).toBe(true)
  })

  it('is final once it is submitted, even if another device has handed in', () => {
    const state = apply(start(), respond('one', 'a'))
    const elsewhere = { status: 'submitted', revision: 9, responses: { two: 'b' }, score: 1, maxScore: 4 } as const
    const after = apply(state, recordedAs(state, elsewhere))
    expect(after).toMatchObject({ status: 'submitted', responses: { two: 'b' }, result: { score: 1 } })
    expect(isUnsent(after)).toBe(false)
  })

  it('is put again above its revision if it differs', () => {
    const state = apply(start(), respond('one', 'a'), submit)
    const after = apply(state, recordedAs(state, { status: 'in-progress', revision: 7, responses: { one: 'c' } }))
    expect(after).toMatchObject({ status: 'submitting', revision: 8, responses: { one: 'a' } })
    expect(isUnsent(after)).toBe(true)
  })

  it('restores answers that this device has lost', () => {
    const state = apply(start(), respond('one', 'a'))
    const after = apply(state, recordedAs(state, { revision: 7, responses: { one: 'c', two: 'b' } }))
    expect(after.responses).toEqual({ one: 'a', two: 'b' })
  })

  it('gets a new id without loss if the host has another attempt under the same id', () => {
    const state = apply(start(), respond('one', 'a'), submit, { type: 'renew', id: 'new', redraw: false })
    expect(state).toMatchObject({ id: 'new', status: 'submitting', responses: { one: 'a' }, acknowledged: 0 })
  })
})

const actions: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    type: fc.constant('respond' as const),
    item: fc.constantFrom(...sampleQuiz().items.map(({ id }) => id)),
    response: fc.constantFrom('a', 'b', undefined),
  }),
  fc.record({ type: fc.constant('go' as const), position: fc.nat(3) }),
  fc.constant({ type: 'refused' as const, refusal: { code: 'x', detail: 'x' } }),
  fc.constant(submit),
)

it('never decreases its revision or leaves submitted, after any actions', () => {
  fc.assert(
    fc.property(fc.array(actions), (steps) => {
      let before = start()
      for (const step of steps) {
        const after = reduce(before, step)
        expect(after.revision).toBeGreaterThanOrEqual(before.revision)
        if (!isOpen(before)) expect([isOpen(after), after.responses]).toEqual([false, before.responses])
        if (JSON.stringify(toPut(after)) !== JSON.stringify(toPut(before))) {
          expect(after.revision).toBeGreaterThan(before.revision)
        }
        before = after
      }
    }),
  )
})
