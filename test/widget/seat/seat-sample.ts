import type { SeatAttempt, SeatAttemptPut } from '../../../core/classes/seat-attempt.ts'
import { seatProtocol } from '../../../widget/seat/protocol.ts'
import { type AttemptRecord, newAttempt, type SeatPart } from '../../../widget/store/attempt-record.ts'
import { host, sampleQuiz } from '../sample.ts'

const id = 'AAAAAAAAAAAA/3/17/1'
const now = '2026-01-15T09:30:00.000Z'

/** A new attempt of seat 17. */
export function seatRecord(part: Partial<SeatPart> = {}): AttemptRecord {
  const quiz = sampleQuiz()
  const { id: quizId, version, title } = quiz
  return {
    id,
    host,
    place: `${host} AAAAAAAAAAAA/3/17`,
    quiz,
    attempt: newAttempt(id, quiz, 'test'),
    seat: {
      seat: 17,
      token: 'token',
      base: {},
      shared: false,
      ahead: 0,
      assignment: {
        assignment: 3,
        quiz: quizId,
        version,
        title,
        mode: 'test',
        attempts: 1,
        reveal: 'submitted',
        state: 'open',
        revealed: false,
      },
      ...part,
    },
  }
}

/** A host that records the attempt by the rules of the contract. */
export function seatHost() {
  let recorded: SeatAttempt | undefined
  return {
    read: () => recorded,
    /** The attempt as it is recorded afterwards: of a response, or of the problem that it has been changed. */
    put: (record: AttemptRecord): SeatAttempt => {
      const { base, submitted, ...put } = JSON.parse(String(seatProtocol.writePut(record).init.body)) as SeatAttemptPut
      if (!recorded || base === recorded.revision)
        recorded = {
          ...put,
          class: 'AAAAAAAAAAAA',
          assignment: 3,
          seat: 17,
          attempt: 1,
          status: submitted ? 'submitted' : 'in-progress',
          startedAt: now,
          now,
        }
      return structuredClone(recorded)
    },
  }
}
