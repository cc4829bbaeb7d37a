import type { FieldProblem } from '../../../authoring/check/at-field.ts'
import type { Difference } from '../../../authoring/check/problem.ts'

/** What is wrong and what to do about it, in the words of `lede check`, which are English. */
export function ProblemText({ problem, hasField }: { problem: FieldProblem; hasField?: boolean }) {
  const { severity, field, detail, fix, difference } = problem
  return (
    <span lang="en" dir="ltr">
      {hasField && field ? (
        <>
          <code>{field}</code> {detail}.
        </>
      ) : (
        <>
          {!hasField && <span class="severity">{severity}</span>} {toSentence(detail)}
        </>
      )}{' '}
      <span class="fix">{toSentence(fix)}</span>
      {difference && <Compared parts={difference} />}
    </span>
  )
}

/** A quotation with the words of the passage: struck out is what only the quotation has. */
const Compared = ({ parts }: { parts: readonly Difference[] }) => (
  <q class="compared" dir="auto">
    {parts.map(({ kind, text }, index) =>
      kind === 'same' ? text : kind === 'quoted' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>,
    )}
  </q>
)

function toSentence(message: string): string {
  const text = message.trim()
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`
}
