import type { QuizProblem } from '../../authoring/check/problem.ts'

/** A picture of a quiz in a dry run. */
export interface PlannedPicture {
  path: string
  bytes: number
  /** `lacking`: would be uploaded; `earlier`: would be uploaded with an earlier quiz; `unknown`: the host gave no answer. */
  standing: 'lacking' | 'earlier' | 'there' | 'unknown'
}

/** The outcome of publishing a quiz file, or in a dry run what it would be. */
export interface Published {
  quiz: string
  file: string
  /**
   * new: the host did not have the quiz. updated: it had another version. unchanged: it has this version, so nothing was
   * sent. withdrawn: it is withdrawn there, and nothing was sent. stale: another version than the file builds on was published;
   * nothing was overwritten. refused: see `problems` and `detail`. unsent: the host may not have it; repeat the command.
   */
  outcome: 'new' | 'updated' | 'unchanged' | 'withdrawn' | 'stale' | 'refused' | 'unsent'
  /** The version of the file, if it has one. */
  version?: string
  /** The version that the host had before. */
  before?: string
  /** Of a quiz that only classes take: the code by which a teacher gives it to a class. */
  givingCode?: string
  /** The number of uploaded pictures. */
  pictures?: number
  /** In a dry run, the pictures of a quiz that would be sent. */
  planned?: PlannedPicture[]
  /** Why it was refused or not sent, if that has no line in the file. */
  detail?: string
  /** The problems found by the check or the host. */
  problems: QuizProblem[]
}

/** True for outcomes that need another run. */
export const isOpen = ({ outcome }: Pick<Published, 'outcome'>): boolean =>
  outcome === 'refused' || outcome === 'unsent' || outcome === 'stale'

/** Formats an outcome as one line, without its problems. */
export function describePublished({ quiz, outcome, version, before, pictures, detail }: Published): string {
  const instead = before === undefined || before === version ? '' : ` instead of ${before}`
  const rest =
    isOpen({ outcome }) || outcome === 'withdrawn'
      ? (detail ?? '')
      : `${version ?? ''}${instead}${describePictures(pictures)}`
  return `${outcome.padEnd(10)} ${quiz} ${rest}`.trimEnd()
}

const describePictures = (count = 0): string =>
  count ? `, with ${count === 1 ? '1 picture' : `${count} pictures`}` : ''

const standings: Record<PlannedPicture['standing'], string> = {
  lacking: 'would be uploaded',
  earlier: 'would be uploaded with an earlier quiz',
  there: 'already on the host',
  unknown: 'would be uploaded if it is missing, which could not be checked',
}

/** Formats a picture of a dry run as one line; `show` formats its path. */
export const describePlanned = ({ path, bytes, standing }: PlannedPicture, show: (path: string) => string): string =>
  `${show(path)} (${describeBytes(bytes)}): ${standings[standing]}`

const describeBytes = (bytes: number) => (bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} kB`)
