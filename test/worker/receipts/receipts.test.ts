import { describe, expect, test } from 'vitest'
import type { Attempt } from '../../../core/attempt.ts'
import type { Assignment } from '../../../core/classes/assignment.ts'
import type { SeatAttempt } from '../../../core/classes/seat-attempt.ts'
import type { CheckedReceipt } from '../../../core/receipt.ts'
import { openGivenLesson } from '../classes/school.ts'
import { expectProblem } from '../expect-problem.ts'
import { meterDatabase } from '../metered-database.ts'
import { publish, rightResponses } from '../quizzes.ts'
import { sendRequest } from '../send-request.ts'

const signing = { bindings: { RECEIPT_KEY: 'a-receipt-key-of-this-test' } }

async function handIn(options = signing): Promise<Attempt> {
  const { id: quiz, version } = await publish()
  const put = { quiz, version, mode: 'test', revision: 1, responses: rightResponses, submitted: true }
  const response = await sendRequest('PUT', `/api/attempts/${crypto.randomUUID()}`, put, options)
  return await response.json()
}

async function check(receipt: string | undefined, options = signing): Promise<CheckedReceipt> {
  return await (await sendRequest('POST', '/api/receipts/check', { receipt }, options)).json()
}

describe('the receipt of an attempt that is handed in', () => {
  test('says quiz, score and time, is signed, and is the same each time', async () => {
    const { id, quiz, version, mode, score, maxScore, submittedAt, receipt } = await handIn()
    const said = { quiz, version, mode, score, maxScore, submittedAt, mark: expect.stringMatching(/^[2-9B-Y]{4}$/) }
    expect(await check(receipt)).toEqual({ genuine: true, receipt: said })
    expect(receipt).not.toContain(id)
    const again: Attempt = await (await sendRequest('GET', `/api/attempts/${id}`, undefined, signing)).json()
    expect(again.receipt).toBe(receipt)
  })

  test('is not genuine with another score, another signature, or by the key of another host', async () => {
    const { receipt = '', score } = await handIn()
    const parts = receipt.split('~')
    expect(parts[3]).toBe(String(score))
    expect(await check(parts.with(3, '1').join('~'))).toEqual({ genuine: false })
    expect(await check(parts.with(-1, 'A'.repeat(22)).join('~'))).toEqual({ genuine: false })
    expect(await check(parts.slice(0, -1).join('~'))).toEqual({ genuine: false })
    expect(await check('')).toEqual({ genuine: false })
    expect(await check(receipt, { bindings: { RECEIPT_KEY: 'another' } })).toEqual({ genuine: false })
  })

  test('is checked without a row of the database', async () => {
    const { receipt } = await handIn()
    const meter = meterDatabase()
    const bindings = { ...signing.bindings, DB: meter.database }
    expect((await sendRequest('POST', '/api/receipts/check', { receipt }, { bindings })).status).toBe(200)
    expect(meter.statements).toEqual([])
  })

  test('is absent where the host has no key, and before it is handed in', async () => {
    expect(await handIn({ bindings: { RECEIPT_KEY: '' } })).not.toHaveProperty('receipt')
    const { id: quiz, version } = await publish()
    const put = { quiz, version, mode: 'test', revision: 1, responses: {}, submitted: false }
    const open = await sendRequest('PUT', `/api/attempts/${crypto.randomUUID()}`, put, signing)
    expect(await open.json()).not.toHaveProperty('receipt')
    const unchecked = await sendRequest(
      'POST',
      '/api/receipts/check',
      { receipt: 'x' },
      { bindings: { RECEIPT_KEY: '' } },
    )
    await expectProblem(unchecked, 'receipts-unavailable')
  })

  test('comes with an attempt of a seat that shows its result, and says of practice that it is; with no other', async () => {
    const { lesson, given } = await openGivenLesson(1)
    const hidden = await lesson.give({ quiz: given.quiz, mode: 'test', reveal: 'never' })
    const { headers } = await lesson.join(1)
    const put = { base: 0, revision: 1, responses: rightResponses, submitted: true }
    const handInSeat = async ({ assignment, quiz, version, mode }: Assignment) => {
      const path = `/api/classes/${lesson.id}/assignments/${assignment}/attempts/1`
      const recorded = await sendRequest('PUT', path, { quiz, version, mode, ...put }, { ...signing, headers })
      const shown = await sendRequest('GET', path, undefined, { ...signing, headers })
      return [await recorded.json<SeatAttempt>(), await shown.json<SeatAttempt>()]
    }
    const [recorded, shown] = await handInSeat(given)
    expect(await check(recorded?.receipt)).toMatchObject({ genuine: true, receipt: { score: recorded?.score } })
    expect(shown?.receipt).toBe(recorded?.receipt)
    expect(recorded?.receipt).not.toContain(lesson.id)
    const [practised] = await handInSeat(await lesson.give({ quiz: given.quiz, mode: 'practice' }))
    expect(await check(practised?.receipt)).toMatchObject({ genuine: true, receipt: { mode: 'practice' } })
    for (const attempt of await handInSeat(hidden)) {
      expect(attempt.status).toBe('submitted')
      expect(attempt).not.toHaveProperty('receipt')
    }
  })
})
