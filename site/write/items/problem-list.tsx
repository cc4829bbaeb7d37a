import type { FieldProblem } from '../../../authoring/check/at-field.ts'
import { ProblemActions } from '../checking/problem-actions.tsx'
import { ProblemText } from '../checking/problem-text.tsx'
import { useProblems } from '../editor.ts'
import { focusFieldOf } from '../focus.ts'

/** The problems of a value, most in the words of `lede check`, which are English. */
export function ProblemList({ at, deep = true }: { at: string; deep?: boolean }) {
  return <Problems at={at} problems={useProblems(at, deep)} />
}

/** The problems of an object that none of its fields shows: `shown` are the fields that show theirs. */
export function OtherProblems({ at, shown }: { at: string; shown: readonly string[] }) {
  const problems = useProblems(at).filter(({ pointer = '' }) =>
    shown.every((field) => pointer !== `${at}/${field}` && !pointer.startsWith(`${at}/${field}/`)),
  )
  return <Problems at={at} problems={problems} />
}

interface ProblemsProps {
  /** Pointer of the value. */
  at: string
  problems: readonly FieldProblem[]
}

/** The fields of evidence and pictures say themselves what is missing. */
const saysItself = ({ missing }: FieldProblem) => missing === 'evidence' || missing === 'picture'

export const Problems = ({ at, problems: all }: ProblemsProps) => {
  const problems = all.filter((problem) => !saysItself(problem))
  return problems.length ? (
    <ul class="problems plain" data-place={at}>
      {problems.map((problem) => {
        const { rule, severity, detail, pointer, missing } = problem
        return (
          <li key={`${rule} ${pointer} ${detail}`} class={severity} data-missing={missing}>
            <ProblemText problem={problem} />
            <ProblemActions problem={problem} onDone={focusFieldOf} />
          </li>
        )
      })}
    </ul>
  ) : (
    // Leads to the field if the host finds a problem that the checks do not.
    <span hidden data-place={at} />
  )
}
