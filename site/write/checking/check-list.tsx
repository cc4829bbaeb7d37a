import { useRef, useState } from 'preact/hooks'
import { rankProblems } from '../../../authoring/check/rank-problems.ts'
import { useEditor } from '../editor.ts'
import { placeName } from '../place-name.ts'
import { useTexts, type WriteTexts } from '../texts.ts'
import type { CheckedDraft } from './messages.ts'
import { ProblemActions } from './problem-actions.tsx'
import { ProblemText } from './problem-text.tsx'

/** So many are shown before the author wants to see all. */
const first = 5

const readyState = (t: WriteTexts, remarks: number) => (remarks ? t.canPublishWith(remarks) : t.canPublish)

/** What would make the quiz better, the most important first, each with the way to its field. */
export function CheckList({ checked }: { checked: CheckedDraft | undefined }) {
  const t = useTexts()
  const { openPlace } = useEditor()
  const [isWhole, setWhole] = useState(false)
  const box = useRef<HTMLDetailsElement>(null)
  const problems = rankProblems(checked?.problems ?? [])
  const { errors } = checked ?? {}
  const state = errors === undefined ? t.checking : errors ? t.errorsLeft(errors) : readyState(t, problems.length)
  if (problems.length === 0) {
    return (
      <p class="note" role="status">
        {state}
      </p>
    )
  }
  const go = (pointer: string) => {
    if (box.current) box.current.open = false
    openPlace(pointer)
  }
  return (
    <details class="checks" ref={box}>
      <summary>
        <span role="status">{state}</span>
      </summary>
      <div class="checks-box">
        <ol class="problems plain">
          {problems.slice(0, isWhole ? undefined : first).map((problem) => {
            const { rule, severity, pointer = '', detail } = problem
            return (
              <li key={`${rule} ${pointer} ${detail}`} class={severity}>
                <ProblemText problem={problem} hasLabel />
                <button type="button" class="quiet" onClick={() => go(pointer)}>
                  {placeName(t, pointer)}
                </button>
                <ProblemActions problem={problem} onDone={() => box.current?.querySelector('summary')?.focus()} />
              </li>
            )
          })}
        </ol>
        {!isWhole && problems.length > first && (
          <button type="button" onClick={() => setWhole(true)}>
            {t.showAllProblems(problems.length)}
          </button>
        )}
      </div>
    </details>
  )
}
