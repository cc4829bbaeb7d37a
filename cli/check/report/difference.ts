import type { Difference } from '../../../authoring/check/problem.ts'

type Paint = (kind: Difference['kind'], text: string) => string

const plain: Paint = (_, text) => text

/** Formats a comparison in one line as wdiff does: [-only in the quotation-], {+only in the passage+}. */
export const writeDifference = (parts: readonly Difference[], paint = plain): string =>
  parts
    .map(({ kind, text }) => {
      if (kind === 'same') return text
      return paint(kind, kind === 'quoted' ? `[-${text}-]` : `{+${text}+}`)
    })
    .join('')
    .trim()
