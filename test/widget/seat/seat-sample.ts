import type { SeatAttempt, SeatAttemptPut } from '../../../core/classes/seat-attempt.ts'
import { openSeatProtocol } from '../../../widget/seat/protocol.ts'
import { type AttemptRecord, newAttempt, type SeatPart } from '../../../widget/store/attempt-record.ts'
import { json, problem, type Write } from '../fake-host.ts'
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

/** The attempt as recorded after a put; the same object if the put writes nothing. */
function recordPut(before: SeatAttempt | undefined, { base, submitted, ...put }: SeatAttemptPut): SeatAttempt {
  if (before && (before.status === 'submitted' || base !== before.revision)) return before
  return {
    ...put,
    class: 'AAAAAAAAAAAA',
    assignment: 3,
    seat: 17,
    attempt: 1,
    status: submitted ? 'submitted' : 'in-progress',
    startedAt: now,
    now,
    ...(submitted && { score: 1, maxScore: 4, items: [] }),
  }
}

/** A host that records the attempt by the rules of the contract. */
export function seatHost() {
  let recorded: SeatAttempt | undefined
  return {
    read: () => recorded,
    /** The attempt as it is recorded afterwards: of a response, or of the problem that it has been changed. */
    put: (record: AttemptRecord): SeatAttempt => {
      recorded = recordPut(recorded, JSON.parse(String(openSeatProtocol().writePut(record).init.body)))
      return structuredClone(recorded)
    },
  }
}

/** The rules of a seat's put, for a host behind a network. */
export const writeSeatPut: Write = (recorded, id, put) => {
  const before = recorded.get(id) as SeatAttempt | undefined
  const after = recordPut(before, put as SeatAttemptPut)
  recorded.set(id, after)
  const isRepeated =
    put.revision === after.revision &&
    put.submitted === (after.status === 'submitted') &&
    JSON.stringify(put.responses) === JSON.stringify(after.responses)
  if (after !== before || isRepeated) return json(200, after)
  return json(409, problem(after.status === 'submitted' ? 'attempt-submitted' : 'attempt-changed', { recorded: after }))
}
