import type { Problem } from '../check/problem.ts'

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
  /** Why it was refused or not sent, where that has no place in the file. */
  detail?: string
  /** What the check found, or the host. */
  problems: Problem[]
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
