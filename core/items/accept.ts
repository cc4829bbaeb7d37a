import { z } from 'zod'
import { richText } from './fields.ts'
import type { Issue } from './item-type.ts'

/** The fields of every further accepted response, of any kind. */
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
 * The first entry that fits. What the correct response accepts already is right regardless of the entries; of these only
 * one of full weight can then add its feedback.
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

/** What is wrong with each entry by itself, where it stands. */
export const checkEntries = <Entry>(
  entries: readonly Entry[] = [],
  check: (entry: Entry) => string | undefined,
): Issue[] =>
  entries.flatMap((entry, index) => {
    const detail = check(entry)
    return detail === undefined ? [] : [{ pointer: `/accept/${index}`, detail }]
  })
