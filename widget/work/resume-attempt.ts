import type { Attempt } from '../../core/attempt.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { AttemptStore } from '../device/attempt-store.ts'
import { reduceHostStep } from '../network/reduce-host-step.ts'
import { fetchNow, type Outcome, request } from '../network/request.ts'
import { isUnsent } from '../store/attempt.ts'
import { type AttemptRecord, type Embed, newRecord } from '../store/attempt-record.ts'

/**
 * The attempt that the page names, as the host has recorded it from another device, with the version of the quiz that it was
 * begun with; the fresh one under its id if the host has none or cannot be reached. The first put merges the two.
 */
export async function resumeAttempt(embed: Embed, fresh: AttemptRecord): Promise<AttemptRecord> {
  const { id, quiz: current } = fresh
  const found = await readRecorded(embed, id)
  if (!('body' in found) || found.body.quiz !== current.id) return fresh
  const { version, mode, status, revision, responses } = found.body
  const taken = version === current.version ? { body: current } : await readVersion(embed, version)
  if (!('body' in taken)) return fresh
  const result = status === 'submitted' ? { result: found.body } : {}
  const { attempt } = newRecord(embed, taken.body, id)
  return {
    ...fresh,
    quiz: taken.body,
    attempt: { ...attempt, mode, status, revision, acknowledged: revision, responses, ...result },
  }
}

/** Adds what another device has sent since to the record on this device. Answers that are not sent yet win. */
export async function catchUp(embed: Embed, { id }: AttemptRecord, attempts: AttemptStore): Promise<void> {
  const found = await readRecorded(embed, id)
  if (!('body' in found)) return
  const recorded = found.body
  await attempts.change({ id }, (before) => {
    if (!before || (recorded.status !== 'submitted' && recorded.revision <= before.attempt.revision)) return before
    const own = isUnsent(before.attempt) ? before.attempt : { ...before.attempt, responses: {} }
    return { ...before, attempt: reduceHostStep(own, { type: 'recorded', attempt: recorded }) }
  })
}

const readRecorded = ({ host }: Embed, id: string): Promise<Outcome<Attempt>> =>
  request(fetchNow, `${host}/api/attempts/${id}`)

const readVersion = ({ host, quiz }: Embed, version: string): Promise<Outcome<PublicQuiz>> =>
  request(fetchNow, `${host}/api/quizzes/${quiz}?version=${version}`)
