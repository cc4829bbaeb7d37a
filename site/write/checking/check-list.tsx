import type { QuizProblem } from '../../../authoring/check/problem.ts'
import { useEditor } from '../editor.ts'
import { useTexts } from '../texts.ts'
import type { CheckedDraft } from './messages.ts'

const rank = { error: 0, task: 1, warning: 2, note: 3 }

/** All that the checks say, the most important first, each with the question that it is about. */
export function CheckList({ checked }: { checked: CheckedDraft | undefined }) {
  const t = useTexts()
  const { store, openItem } = useEditor()
  const problems = [...(checked?.problems ?? [])].sort((a, b) => rank[a.severity] - rank[b.severity])
  const state = checked ? (checked.errors ? t.errorsLeft(checked.errors) : t.canPublish) : t.checking
  const itemOf = ({ pointer = '' }: QuizProblem) => Number(/^\/items\/(\d+)/.exec(pointer)?.[1] ?? -1)
  if (problems.length === 0) {
    return (
      <p class="note" role="status">
        {state}
      </p>
    )
  }
  return (
    <details class="checks">
      <summary>
        <span role="status">{state}</span>
      </summary>
      <ol class="problems plain">
        {problems.map((problem) => {
          const index = itemOf(problem)
          return (
            <li key={`${problem.rule} ${problem.pointer} ${problem.detail}`} class={problem.severity}>
              <button type="button" class="quiet" onClick={() => openItem(store.draft.items[index]?.id)}>
                {index >= 0 ? t.questionNumber(index + 1) : t.wholeQuiz}
              </button>
              <span lang="en" dir="ltr">
                {problem.pointer?.replace(/^\/items\/\d+\/?|^\//, '')} {problem.detail}. {problem.fix}.
              </span>
            </li>
          )
        })}
      </ol>
    </details>
  )
}
