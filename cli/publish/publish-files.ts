import type { Listed } from '../host/list-published.ts'
import { quizIdOf } from '../quiz-file.ts'
import { type PublishableFile, readPublishable } from './make-publication.ts'
import { type Destination, planMedia } from './media.ts'
import { describeFile, publishRead, refuseFile } from './publish-file.ts'
import type { Published } from './published.ts'

interface Plan extends Destination {
  /** What the host has, by quiz id. */
  listed: ReadonlyMap<string, Listed>
  /** Whether to look only, and send nothing. */
  dryRun: boolean
}

/**
 * Publishes files one after another, and sends only those whose version the host does not have as its current one. Each
 * is whole by itself, so a run that breaks off has done its part, and the next does the rest.
 */
export async function* publishFiles(files: Iterable<string>, plan: Plan): AsyncGenerator<Published> {
  const taken = new Map<string, string>()
  const coming = new Set<string>()
  let hopeless = false
  for (const file of files) {
    const quiz = quizIdOf(file)
    const other = taken.get(quiz)
    const published: Published = other
      ? { quiz, file, outcome: 'refused', detail: `${other} has the same name, which is the quiz's id`, problems: [] }
      : await publishNext(file, { ...plan, coming }, hopeless)
    taken.set(quiz, other ?? file)
    // What is wrong with the key or the way to the host is wrong for every file: one try says so.
    hopeless ||= published.outcome === 'unsent'
    yield published
  }
}

/** A plan under way: in a dry run it counts as there what would be by now. */
type Underway = Plan & { coming: Set<string> }

async function publishNext(file: string, plan: Underway, hopeless: boolean): Promise<Published> {
  const read = await readPublishable(file)
  if (!read.publication) return refuseFile(read)
  const before = plan.listed.get(read.id)?.version
  const planned = planFile(read, before)
  if (planned.outcome === 'unchanged') return planned
  if (plan.dryRun) return { ...planned, ...(await describeMedia(read, plan)) }
  if (hopeless) return { ...planned, outcome: 'unsent', detail: 'not tried, for the reason above' }
  const published = await publishRead(read, plan)
  const { outcome, pictures } = published
  if (outcome === 'new' || outcome === 'unchanged') return { ...planned, ...(pictures && { pictures }) }
  const interrupted = outcome === 'unsent' && plan.signal?.aborted
  return { ...published, ...(before && { before }), ...(interrupted && { detail: 'interrupted; it may have arrived' }) }
}

async function describeMedia({ publication }: PublishableFile, plan: Underway): Promise<Pick<Published, 'planned'>> {
  return publication?.media.length ? { planned: await planMedia(publication.media, plan) } : {}
}

/** What publishing a valid file does to a host that has `before`. */
function planFile(read: PublishableFile, before: string | undefined): Published {
  const described = describeFile(read)
  const outcome = before === undefined ? 'new' : before === described.version ? 'unchanged' : 'updated'
  return { ...described, outcome, ...(before && { before }) }
}
