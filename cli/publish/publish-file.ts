import type { Issue } from '../../core/issues.ts'
import { apiOf, askHost, type FailedAnswer } from '../host/ask-host.ts'
import { describeFailure } from '../host/describe-failure.ts'
import type { Own } from '../host/list-own.ts'
import { locateIssues } from '../quiz-file.ts'
import { showPath } from '../show-path.ts'
import { keepKnownVersion, readKnownVersion } from './known-versions.ts'
import { type PublishableFile, readPublishable } from './make-publication.ts'
import { type Destination, sendMedia } from './media.ts'
import { isOpen, type Published } from './published.ts'

type Current = Own['current']

/** What must be true of the quiz on the host: its current version, or that the host has none. */
export type Condition = { version: string } | 'new'

/** Checks a quiz file and publishes it to a host. Problems of the quiz and failures of the host are returned. */
export async function publishFile(file: string, destination: Destination): Promise<Published> {
  return publishRead(await readPublishable(file), destination)
}

/**
 * Publishes a quiz file as `publishFile` does, unless the host has another version than was last published or pulled here, or
 * the quiz is withdrawn there.
 */
export async function publishKnown(file: string, to: Destination): Promise<Published> {
  const read = await readPublishable(file)
  const current = read.publication && (await readCurrent(read.id, to))
  if (current?.withdrawnAt) return describeWithdrawn(describeFile(read), current.withdrawnAt, to.host)
  const version = await readKnownVersion(file, to.host)
  const published = await publishRead(read, to, version === undefined ? undefined : { version })
  // The host has lost the quiz since.
  const isGone = published.outcome === 'stale' && published.before === undefined
  const last = isGone ? await publishRead(read, to, 'new') : published
  if (last.version !== undefined && !isOpen(last)) await keepKnownVersion(file, to.host, last.version)
  return last
}

/** What the host has of a quiz; undefined if it has none, or tells this key nothing. */
async function readCurrent(id: string, { host, key, ...asking }: Destination): Promise<Current | undefined> {
  const request = { param: { quiz: encodeURIComponent(id) } }
  const headers = { Authorization: `Bearer ${key}` }
  const answer = await askHost(
    (options) => apiOf(host).quizzes[':quiz'].versions.$get(request, { ...options, headers }),
    asking,
  )
  return 'body' in answer ? answer.body.current : undefined
}

/** The outcome of a quiz that is withdrawn on the host, with how to bring it back. */
export function describeWithdrawn(planned: Omit<Published, 'outcome'>, withdrawnAt: string, host: URL): Published {
  const command = `lede publish ${showPath(planned.file)} --to ${host.origin} --force`
  const detail = `withdrawn on ${withdrawnAt.slice(0, 10)}, so nothing was sent; to bring it back: ${command}`
  return { ...planned, outcome: 'withdrawn', detail }
}

/** The outcome for a file that has errors or tasks. */
export const refuseFile = ({ id, file, problems }: PublishableFile): Published => ({
  quiz: id,
  file,
  outcome: 'refused',
  problems,
})

/** Sends a checked quiz, its pictures first. Publishing is idempotent, so failed requests are retried. */
export async function publishRead(read: PublishableFile, to: Destination, condition?: Condition): Promise<Published> {
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
  const headers = { Authorization: `Bearer ${key}`, ...toHeaders(condition) }
  const answer = await askHost((options) => apiOf(host).quizzes[':quiz'].$put(request, { ...options, headers }), asking)
  if (!('body' in answer)) {
    if ('problem' in answer && answer.problem.code === 'version-changed') {
      return describeStale(read, answer.problem.current, host)
    }
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

function toHeaders(condition: Condition | undefined): Record<string, string> {
  if (condition === undefined) return {}
  return condition === 'new' ? { 'If-None-Match': '*' } : { 'If-Match': `"${condition.version}"` }
}

/** The outcome of a file that does not build on what the host has, with who published that and how to go on. */
export function describeStale(read: PublishableFile, current: Current | undefined, host: URL): Published {
  const described = describeFile(read)
  if (!current) return { ...described, outcome: 'stale', detail: 'the host does not have the quiz any more' }
  const { version, publishedAt, author = 'the operator' } = current
  const time = publishedAt.slice(0, 16).replace('T', ' ')
  const shown = showPath(read.file)
  const detail =
    `${author} published ${version} at ${time} UTC, and this file does not build on it. ` +
    `To get it: lede pull ${read.id} --to ${host.origin}. To replace it: lede publish ${shown} --to ${host.origin} --force`
  return { ...described, outcome: 'stale', before: version, detail }
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
