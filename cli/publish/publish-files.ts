import type { Own, OwnQuizzes } from '../host/list-own.ts'
import type { Listed } from '../host/list-published.ts'
import { quizIdOf } from '../quiz-file.ts'
import { keepKnownVersion, readKnownVersion } from './known-versions.ts'
import { type PublishableFile, readPublishable } from './make-publication.ts'
import { type Destination, planMedia } from './media.ts'
import {
  type Condition,
  describeFile,
  describeStale,
  describeWithdrawn,
  publishRead,
  refuseFile,
} from './publish-file.ts'
import type { Published } from './published.ts'

interface Plan extends Destination {
  /** The quizzes of the host, by id. */
  listed: ReadonlyMap<string, Listed>
  /** What the key may change; undefined if that is unknown. */
  own?: OwnQuizzes | undefined
  /** True if nothing is sent. */
  dryRun: boolean
  /** True to replace what others have published, and to bring back what is withdrawn. */
  force: boolean
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
  const own = plan.own?.quizzes.get(read.id)
  const before = own?.current.version ?? plan.listed.get(read.id)?.version
  const planned = planFile(read, before)
  if (own?.current.withdrawnAt && !plan.force) return describeWithdrawn(planned, own.current.withdrawnAt, plan.host)
  // What only classes take is sent each time, because only the answer has its giving code.
  if (planned.outcome === 'unchanged' && !own?.access && !own?.current.withdrawnAt) {
    await keepKnownVersion(file, plan.host, read.publication.version)
    return planned
  }
  if (own && !plan.force && (await isStale(file, own, plan))) return describeStale(read, own.current, plan.host)
  if (plan.dryRun) return { ...planned, ...(await describeMedia(read, plan)) }
  if (hopeless) return { ...planned, outcome: 'unsent', detail: 'not sent, for the reason above' }
  const published = await publishRead(read, plan, conditionOf(before, plan))
  const { outcome, pictures, givingCode } = published
  if (outcome === 'new' || outcome === 'unchanged') await keepKnownVersion(file, plan.host, read.publication.version)
  // The host does not list quizzes that only classes take, so only its answer says if it had this version.
  if (givingCode) return published
  if (outcome === 'new' || outcome === 'unchanged') return { ...planned, ...(pictures && { pictures }) }
  const interrupted = outcome === 'unsent' && plan.signal?.aborted
  return { ...published, ...(before && { before }), ...(interrupted && { detail: 'interrupted; it may have arrived' }) }
}

/**
 * True if the host has another version than was last published or pulled here. If nothing is known of that, then if somebody
 * else than the key's holder published the host's version.
 */
async function isStale(file: string, { current }: Own, { host, own }: Underway): Promise<boolean> {
  const known = await readKnownVersion(file, host)
  return known === undefined ? current.author !== own?.name : known !== current.version
}

/** Nobody may publish between the list and this file. A quiz of another author is refused anyway. */
function conditionOf(before: string | undefined, { own, force }: Underway): Condition | undefined {
  if (force || !own) return undefined
  return before === undefined ? 'new' : { version: before }
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
