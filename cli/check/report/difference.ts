import type { Difference } from '../../../authoring/check/problem.ts'

type Paint = (kind: Difference['kind'], text: string) => string

const plain: Paint = (_, text) => text

/** A comparison in one line: [-what the quotation has-] and {+what the passage has+}, as wdiff writes it. */
export const writeDifference = (parts: readonly Difference[], paint = plain): string =>
  parts
    .map(({ kind, text }) => {
      if (kind === 'same') return text
      return paint(kind, kind === 'quoted' ? `[-${text}-]` : `{+${text}+}`)
    })
    .join('')
    .trim()
