import { type Asking, askHost } from '../host/ask-host.ts'
import { describeFailure } from '../host/describe-failure.ts'
import { type Draft, locateInDraft, readDraft } from '../read-draft.ts'
import type { Published } from './published.ts'

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

/** Sends a checked quiz. Sent twice it is published once, so a request that is in doubt is sent again. */
export async function publishDraft(draft: Draft, { host, key, ...asking }: Destination): Promise<Published> {
  const { id: quiz, file, version, problems } = draft
  const request = {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify(draft.quiz),
  }
  const answer = await askHost(new URL(`/api/quizzes/${encodeURIComponent(quiz)}`, host), request, asking)
  const base = { quiz, file, ...(version !== undefined && { version }), problems }
  if ('body' in answer) return { ...base, outcome: answer.status === 201 ? 'new' : 'unchanged' }
  const detail = describeFailure(answer, host)
  if ('unreachable' in answer || isNotAboutQuiz(answer.status)) {
    return { ...base, outcome: 'unsent', detail }
  }
  const found = locateInDraft(draft, answer.problem.errors ?? [])
  return { ...base, outcome: 'refused', detail, problems: [...found, ...problems] }
}

/** A wrong key, a busy host and a fault of the host say nothing about the quiz: it can still be sent later. */
const isNotAboutQuiz = (status: number) => status === 401 || status === 429 || status >= 500
