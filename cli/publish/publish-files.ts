import type { Listed } from '../host/list-published.ts'
import { quizIdOf } from '../quiz-file.ts'
import { type PublishableFile, readPublishable } from './make-publication.ts'
import { type Destination, planMedia } from './media.ts'
import { describeFile, publishRead, refuseFile } from './publish-file.ts'
import type { Published } from './published.ts'

interface Plan extends Destination {
  /** The quizzes of the host, by id. */
  listed: ReadonlyMap<string, Listed>
  /** True if nothing is sent. */
  dryRun: boolean
}

/**
 * Publishes files one by one, except those whose version is current on the host. An interrupted run can be repeated for the
 * rest.
 */
export async function* publishFiles(files: Iterable<string>, plan: Plan): AsyncGenerator<Published> {
  const taken = new Map<string, string>()
  const uploads = new Set<string>()
  let hopeless = false
  for (const file of files) {
    const quiz = quizIdOf(file)
    const other = taken.get(quiz)
    const published: Published = other
      ? { quiz, file, outcome: 'refused', detail: `${other} has the same name, which is the quiz's id`, problems: [] }
      : await publishNext(file, { ...plan, uploads }, hopeless)
    taken.set(quiz, other ?? file)
    // A wrong key or a failing host fails for all files: one attempt is enough.
    hopeless ||= published.outcome === 'unsent'
    yield published
  }
}

/** A plan with the pictures that a dry run would have uploaded so far. */
type Underway = Plan & { uploads: Set<string> }

async function publishNext(file: string, plan: Underway, hopeless: boolean): Promise<Published> {
  const read = await readPublishable(file)
  if (!read.publication) return refuseFile(read)
  const before = plan.listed.get(read.id)?.version
  const planned = planFile(read, before)
  if (planned.outcome === 'unchanged') return planned
  if (plan.dryRun) return { ...planned, ...(await describeMedia(read, plan)) }
  if (hopeless) return { ...planned, outcome: 'unsent', detail: 'not sent, for the reason above' }
  const published = await publishRead(read, plan)
  const { outcome, pictures, givingCode } = published
  // The host does not list quizzes that only classes take, so only its answer says if it had this version.
  if (givingCode) return published
  if (outcome === 'new' || outcome === 'unchanged') return { ...planned, ...(pictures && { pictures }) }
  const interrupted = outcome === 'unsent' && plan.signal?.aborted
  return { ...published, ...(before && { before }), ...(interrupted && { detail: 'interrupted; it may have arrived' }) }
}

async function describeMedia({ publication }: PublishableFile, plan: Underway): Promise<Pick<Published, 'planned'>> {
  return publication?.media.length ? { planned: await planMedia(publication.media, plan) } : {}
}

/** The outcome of publishing a valid file to a host that has the version `before`. */
function planFile(read: PublishableFile, before: string | undefined): Published {
  const described = describeFile(read)
  const outcome = before === undefined ? 'new' : before === described.version ? 'unchanged' : 'updated'
  return { ...described, outcome, ...(before && { before }) }
}
