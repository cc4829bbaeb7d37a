import { expect, it } from 'vitest'
import { openSeatProtocol } from '../../../widget/seat/protocol.ts'
import { renewToken } from '../../../widget/seat/seat-record.ts'
import { problem } from '../fake-host.ts'
import { seatRecord } from './seat-sample.ts'

it('a refusal of a token does not count once a new ticket has replaced it', () => {
  const sent = seatRecord()
  const refusal = { problem: problem('seat-revoked') } as never
  const settle = openSeatProtocol().readOutcome(sent, refusal)
  expect(settle?.(sent).attempt.refusal?.code).toBe('seat-revoked')
  const renewed = renewToken(sent, 'another token') ?? sent
  expect(renewed).not.toBe(sent)
  expect(settle?.(renewed)).toBe(renewed)
})
