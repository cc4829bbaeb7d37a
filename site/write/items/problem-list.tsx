import type { QuizProblem } from '../../../authoring/check/problem.ts'
import { useProblems } from '../editor.ts'

/** The problems of a value, in the words of `lede check`, which are English. */
export function ProblemList({ at, deep = true }: { at: string; deep?: boolean }) {
  return <Problems problems={useProblems(at, deep)} />
}

export const Problems = ({ problems }: { problems: readonly QuizProblem[] }) =>
  problems.length ? (
    <ul class="problems plain" lang="en" dir="ltr">
      {problems.map(({ rule, severity, detail, fix, pointer }) => (
        <li key={`${rule} ${pointer} ${detail}`} class={severity}>
          <span class="severity">{severity}</span> {detail}. <span class="fix">{fix}.</span>
        </li>
      ))}
    </ul>
  ) : null
