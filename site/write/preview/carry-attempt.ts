import type { CarryAnswer, CarryRequest } from '../../../authoring/preview/draft-state.ts'
import type { PublicQuiz } from '../../../core/public-quiz.ts'
import type { Mode } from '../../../core/quiz.ts'
import type { AttemptStorage } from '../../../widget/device/attempt-store.ts'
import { arrangeItems } from '../../../widget/store/arrange-items.ts'
import type { AttemptState } from '../../../widget/store/attempt.ts'
import { type AttemptRecord, embedKey, makeAttemptId, newAttempt } from '../../../widget/store/attempt-record.ts'

export interface Carry {
  quiz: PublicQuiz
  mode: Mode
  /** The item to show, if it still exists. */
  item: string | undefined
  /** True if the result was shown instead of an item. */
  atResult: boolean
}

/** Where a preview's widget finds its quiz, and how the page asks for what only authors may know. */
export interface PreviewHost {
  /** What the widget puts before each path of the API. */
  host: string
  ask: <Answer>(path: string, body: object) => Promise<Answer>
}

/** The embed key of the quiz in the preview's frame. */
export const embedKeyOf = (host: string, quiz: string, mode: Mode) =>
  embedKey({ host, quiz, testAsked: mode === 'test' })

/**
 * Stores the attempt at an earlier state of the draft as an attempt at the current one: same arrangement and item, the
 * responses that still fit, checked ones graded again. The widget resumes it like any attempt of an earlier visit.
 */
export async function carryAttempt(attempts: AttemptStorage, { host, ask }: PreviewHost, carry: Carry): Promise<void> {
  const { quiz, mode } = carry
  const key = embedKeyOf(host, quiz.id, mode)
  const before = (await attempts.find({ embedKey: key }))?.attempt
  const { responses, checked } = await ask<CarryAnswer>('/preview/carry', {
    responses: before?.responses ?? {},
    checked: Object.keys(before?.checked ?? {}),
  } satisfies CarryRequest)
  const id = chooseId(carry, before?.id)
  const attempt: AttemptState = {
    ...newAttempt(id, quiz, mode),
    status: Object.keys(responses).length ? 'in-progress' : 'not-started',
    revision: (before?.revision ?? 0) + 1,
    responses,
    checked: mode === 'practice' ? checked : {},
    position: findPosition(carry, id, before?.position ?? 0),
    hints: before?.hints ?? [],
  }
  if (carry.atResult && before) attempt.status = 'submitting'
  const record: AttemptRecord = { id, host, place: key, quiz, attempt }
  await attempts.change({ embedKey: key }, () => record)
}

/** The same attempt, to avoid a new shuffle; another one if it does not draw the requested item. */
function chooseId({ quiz, item }: Carry, before: string | undefined): string {
  let id = before ?? makeAttemptId()
  if (item === undefined || !quiz.items.some((one) => one.id === item)) return id
  while (!arrangeItems(quiz, { id }).some((one) => one.id === item)) id = makeAttemptId()
  return id
}

function findPosition({ quiz, item }: Carry, attempt: string, before: number): number {
  const items = arrangeItems(quiz, { id: attempt })
  const index = items.findIndex(({ id }) => id === item)
  return index >= 0 ? index : Math.min(before, items.length - 1)
}
