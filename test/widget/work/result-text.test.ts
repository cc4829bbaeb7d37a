import { expect, it } from 'vitest'
import type { ShownAttempt } from '../../../widget/store/state.ts'
import { describeResult } from '../../../widget/work/result-text.ts'

const quiz = { id: 'roofs', title: 'Roofs' }
const attempt = { result: { items: [{ id: 'one', response: 'a', score: 1, maxScore: 1 }] }, checked: {} }
const shown = (record: object) =>
  ({ record, attempt, items: [{ id: 'one' }, { id: 'two' }] }) as unknown as ShownAttempt
const host = 'https://lede.example'

it('a shared result ends with the address of the quiz, but not for a class, whose quiz may have no page', () => {
  expect(describeResult(shown({ quiz }), host, '1 of 2')).toBe('Roofs\n1 of 2\n🟩⬜\nhttps://lede.example/q/roofs')
  expect(describeResult(shown({ quiz, seat: { seat: 7 } }), host, '1 of 2')).toBe('Roofs\n1 of 2\n🟩⬜')
})
