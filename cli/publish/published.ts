import type { QuizProblem } from '../../authoring/check/problem.ts'

/** A picture of a quiz, and what a dry run found of it on the host. */
export interface PlannedPicture {
  path: string
  bytes: number
  /** `lacking`: would be uploaded; `earlier`: would be uploaded with an earlier quiz; `unknown`: the host gave no answer. */
  standing: 'lacking' | 'earlier' | 'there' | 'unknown'
}

/** What became of one quiz file, or would become of it. */
export interface Published {
  quiz: string
  file: string
  /**
   * new: the host had no such quiz. updated: it had another version. unchanged: it has this one already, so nothing was
   * sent. refused: see `problems` and `detail`. unsent: it was not, or not certainly, taken in; run the command again.
   */
  outcome: 'new' | 'updated' | 'unchanged' | 'refused' | 'unsent'
  /** The version of the file, if it has one. */
  version?: string
  /** The version that the host had before. */
  before?: string
  /** How many pictures the host did not have and got. */
  pictures?: number
  /** In a dry run, its pictures if it would be sent. */
  planned?: PlannedPicture[]
  /** Why it was refused or not sent, where that has no place in the file. */
  detail?: string
  /** What the check found, or the host. */
  problems: QuizProblem[]
}

/** Outcomes that leave something to do. */
export const isOpen = ({ outcome }: Pick<Published, 'outcome'>): boolean =>
  outcome === 'refused' || outcome === 'unsent'

/** A line about what became of a quiz, without its problems. */
export function describePublished({ quiz, outcome, version, before, pictures, detail }: Published): string {
  const instead = before === undefined || before === version ? '' : ` instead of ${before}`
  const said = isOpen({ outcome }) ? (detail ?? '') : `${version ?? ''}${instead}${describePictures(pictures)}`
  return `${outcome.padEnd(10)} ${quiz} ${said}`.trimEnd()
}

const describePictures = (count = 0): string =>
  count ? `, with ${count === 1 ? '1 picture' : `${count} pictures`}` : ''

const standings: Record<PlannedPicture['standing'], string> = {
  lacking: 'would upload',
  earlier: 'would be there by then',
  there: 'already there',
  unknown: 'would upload unless it is there, which the host did not say',
}

/** A line about a picture in a dry run; `show` writes its path. */
export const describePlanned = ({ path, bytes, standing }: PlannedPicture, show: (path: string) => string): string =>
  `${show(path)} (${describeBytes(bytes)}): ${standings[standing]}`

const describeBytes = (bytes: number) => (bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} kB`)
