import type { Issue } from '../../core/issues.ts'
import { type Asking, askHost, type HostAnswer } from '../host/ask-host.ts'
import { describeFailure } from '../host/describe-failure.ts'
import { type Draft, locateInDraft, readDraft } from '../read-draft.ts'
import type { Published } from './published.ts'
import { sendMedia } from './send-media.ts'

/** Where quizzes go, and with which right. */
export interface Destination extends Asking {
  host: URL
  key: string
}

/** Checks a quiz file and publishes it to a host. Never throws for what is wrong with the file or the host. */
export async function publishFile(file: string, destination: Destination): Promise<Published> {
  const draft = await readDraft(file)
  return draft.quiz ? publishDraft(draft, destination) : refuseDraft(draft)
}

/** What becomes of a file that the check has stopped. */
export const refuseDraft = ({ id, file, problems }: Draft): Published => ({
  quiz: id,
  file,
  outcome: 'refused',
  problems,
})

/** Sends a checked quiz, its pictures first. Sent twice it is published once, so a request that is in doubt is sent again. */
export async function publishDraft(draft: Draft, to: Destination): Promise<Published> {
  const { publication } = draft
  if (!publication) return refuseDraft(draft)
  const pictures = await sendMedia(publication.media, to)
  if ('failed' in pictures) {
    const { failed, answer } = pictures
    const about = 'problem' in answer && [{ pointer: failed.pointer, detail: answer.problem.detail }]
    return describeFailed(draft, answer, to.host, about || [])
  }
  const { host, key, ...asking } = to
  const request = {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify(publication.quiz),
  }
  const answer = await askHost(new URL(`/api/quizzes/${encodeURIComponent(draft.id)}`, host), request, asking)
  if (!('body' in answer)) {
    return describeFailed(draft, answer, host, 'problem' in answer ? (answer.problem.errors ?? []) : [])
  }
  const outcome = answer.status === 201 ? 'new' : 'unchanged'
  return { ...describeDraft(draft), outcome, ...(pictures.sent && { pictures: pictures.sent }) }
}

/** What is known of a draft before a host is asked. */
export const describeDraft = ({ id, file, publication, problems }: Draft): Omit<Published, 'outcome'> => ({
  quiz: id,
  file,
  ...(publication && { version: publication.version }),
  problems,
})

function describeFailed(
  draft: Draft,
  answer: Exclude<HostAnswer, { body: unknown }>,
  host: URL,
  issues: readonly Issue[],
): Published {
  const detail = describeFailure(answer, host)
  const described = describeDraft(draft)
  if ('unreachable' in answer || isNotAboutQuiz(answer.status)) return { ...described, outcome: 'unsent', detail }
  const found = locateInDraft(draft, issues)
  return { ...described, outcome: 'refused', detail, problems: [...found, ...draft.problems] }
}

/** A wrong key, a busy host and a fault of the host say nothing about the quiz: it can still be sent later. */
const isNotAboutQuiz = (status: number) => status === 401 || status === 429 || status >= 500
