import type { Issue } from '../../core/issues.ts'
import { apiOf, askHost, type FailedAnswer } from '../host/ask-host.ts'
import { describeFailure } from '../host/describe-failure.ts'
import { locateIssues } from '../quiz-file.ts'
import { type PublishableFile, readPublishable } from './make-publication.ts'
import { type Destination, sendMedia } from './media.ts'
import type { Published } from './published.ts'

/** Checks a quiz file and publishes it to a host. Problems of the quiz and failures of the host are returned. */
export async function publishFile(file: string, destination: Destination): Promise<Published> {
  return publishRead(await readPublishable(file), destination)
}

/** The outcome for a file that has errors or tasks. */
export const refuseFile = ({ id, file, problems }: PublishableFile): Published => ({
  quiz: id,
  file,
  outcome: 'refused',
  problems,
})

/** Sends a checked quiz, its pictures first. Publishing is idempotent, so failed requests are retried. */
export async function publishRead(read: PublishableFile, to: Destination): Promise<Published> {
  const { publication } = read
  if (!publication) return refuseFile(read)
  const pictures = await sendMedia(publication.media, to)
  if ('failed' in pictures) {
    const { failed, answer } = pictures
    const about = 'problem' in answer && [{ pointer: failed.pointer, detail: answer.problem.detail }]
    return describeFailed(read, answer, to.host, about || [])
  }
  const { host, key, ...asking } = to
  const request = { param: { quiz: encodeURIComponent(read.id) }, json: publication.quiz }
  const headers = { Authorization: `Bearer ${key}` }
  const answer = await askHost((options) => apiOf(host).quizzes[':quiz'].$put(request, { ...options, headers }), asking)
  if (!('body' in answer)) {
    return describeFailed(read, answer, host, 'problem' in answer ? (answer.problem.errors ?? []) : [])
  }
  const outcome = answer.status === 201 ? 'new' : 'unchanged'
  const { givingCode } = answer.body
  return {
    ...describeFile(read),
    outcome,
    ...(givingCode && { givingCode }),
    ...(pictures.sent && { pictures: pictures.sent }),
  }
}

/** The outcome of a file as far as the file decides it. */
export const describeFile = ({ id, file, publication, problems }: PublishableFile): Omit<Published, 'outcome'> => ({
  quiz: id,
  file,
  ...(publication && { version: publication.version }),
  problems,
})

function describeFailed(read: PublishableFile, answer: FailedAnswer, host: URL, issues: readonly Issue[]): Published {
  const detail = describeFailure(answer, host)
  const described = describeFile(read)
  if ('unreachable' in answer || isNotAboutQuiz(answer.status)) return { ...described, outcome: 'unsent', detail }
  const found = locateIssues(read, issues)
  return { ...described, outcome: 'refused', detail, problems: [...found, ...read.problems] }
}

/** True for a wrong key, a busy host and a failure of the host: the quiz can be sent later. */
const isNotAboutQuiz = (status: number) => status === 401 || status === 429 || status >= 500
