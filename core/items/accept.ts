import { z } from 'zod'
import { richText } from './fields.ts'
import type { Issue } from './item-type.ts'

/** The fields of every accepted response, of any item type. */
export const acceptFields = {
  any: z
    .literal(true)
    .optional()
    .describe(
      'true fits every response: last, and with "weight": 0, it gives feedback to all that no other entry fits.',
    ),
  weight: z.number().min(0).max(1).optional().describe('Share of the points that it earns, 0 to 1. Default 1.'),
  feedback: richText(2000)
    .optional()
    .describe('What is said to whoever responds so, and to nobody else. Inline Markdown.'),
}

interface Accepted {
  weight?: number | undefined
  feedback?: string | undefined
}

/**
 * The first matching entry. A response that matches the correct one is right regardless of the entries, so then only
 * an entry of full weight matches, for its feedback.
 */
export const findAccepted = <Entry extends Accepted>(
  entries: readonly Entry[] | undefined,
  right: boolean,
  fits: (entry: Entry, index: number) => boolean,
): Entry | undefined => entries?.find((entry, index) => (!right || weightOf(entry) === 1) && fits(entry, index))

/** The share of the points that an entry earns; 0 without an entry. */
export const weightOf = (entry: Accepted | undefined): number => (entry ? (entry.weight ?? 1) : 0)

export const feedbackOf = (entry: Accepted | undefined): string[] =>
  entry?.feedback === undefined ? [] : [entry.feedback]

/** The errors of each entry, with pointers. */
export const checkEntries = <Entry>(
  entries: readonly Entry[] = [],
  check: (entry: Entry) => string | undefined,
): Issue[] =>
  entries.flatMap((entry, index) => {
    const detail = check(entry)
    return detail === undefined ? [] : [{ pointer: `/accept/${index}`, detail }]
  })
