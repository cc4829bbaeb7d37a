/** What a session leaves to the next one in `cmi.suspend_data`. */
export interface Suspended {
  /** Id of the attempt. */
  attempt: string
  /** True once the platform has its score. */
  isReported: boolean
}

const pattern = /^lede ([0-9a-f-]{36})( reported)?$/

export const writeSuspended = ({ attempt, isReported }: Suspended): string =>
  `lede ${attempt}${isReported ? ' reported' : ''}`

/** Undefined if the learner has not begun, or if the text is not from here. */
export function readSuspended(text: string): Suspended | undefined {
  const [, attempt, reported] = pattern.exec(text) ?? []
  return attempt === undefined ? undefined : { attempt, isReported: reported !== undefined }
}
