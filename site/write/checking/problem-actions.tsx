import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FieldProblem } from '../../../authoring/check/at-field.ts'
import { applyPatch } from '../../../authoring/patch.ts'
import { isVisible } from '../../../core/is-visible.ts'
import { withAllowance } from '../draft/allowances.ts'
import { withItem } from '../draft/changes.ts'
import { itemIndexOf, useChange } from '../editor.ts'
import { useTexts } from '../texts.ts'

interface ActionsProps {
  problem: FieldProblem
  /** Gets the focus away from here before the problem disappears. */
  onDone: (from: HTMLElement) => void
}

/** "Do it" where a change of the draft is the answer, and "Allow, because …" where a rule may be broken. */
export function ProblemActions({ problem, onDone }: ActionsProps) {
  const t = useTexts()
  const change = useChange()
  const [isAllowing, setAllowing] = useState(false)
  const { patch, isAllowable, rule, fix } = problem
  if (!patch && !isAllowable) return null
  if (isAllowing) return <AllowForm problem={problem} onDone={onDone} onCancel={() => setAllowing(false)} />
  return (
    <span class="tools">
      {patch && (
        <button
          type="button"
          aria-label={`${t.doIt}: ${fix}`}
          onClick={({ currentTarget }) => {
            const pointers = patch.flatMap((one) => ('from' in one ? [one.from, one.path] : one.path))
            if (change((draft) => applyPatch(draft, patch), pointers)) onDone(currentTarget)
          }}
        >
          {t.doIt}
        </button>
      )}
      {isAllowable && (
        <button
          type="button"
          class="quiet"
          aria-label={`${t.allowBecause} (${rule})`}
          onClick={() => setAllowing(true)}
        >
          {t.allowBecause}
        </button>
      )}
    </span>
  )
}

interface FormProps extends ActionsProps {
  onCancel: () => void
}

/** Takes the reason for which an item may break a rule. */
function AllowForm({ problem, onDone, onCancel }: FormProps) {
  const t = useTexts()
  const change = useChange()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  return (
    <form
      class="allow"
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(!isVisible(reason))
        if (!isVisible(reason)) return field.current?.focus()
        const isDone = change(
          (draft) => {
            const item = draft.items[itemIndexOf(problem)]
            return item ? withItem(item.id, (one) => withAllowance(one, problem.rule, reason.trim()))(draft) : draft
          },
          [`/items/${itemIndexOf(problem)}/id`],
        )
        if (isDone) onDone(event.currentTarget)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <label for={id}>{t.allowReason}</label>
      <input
        ref={field}
        id={id}
        dir="auto"
        value={reason}
        aria-invalid={isMissing}
        aria-describedby={`${id}-about`}
        onInput={({ currentTarget }) => {
          setReason(currentTarget.value)
          setMissing(false)
        }}
      />
      {isMissing && (
        <p id={`${id}-about`} role="alert" class="failed">
          {t.allowReasonMissing}
        </p>
      )}
      <span class="tools">
        <button type="submit">{t.allow}</button>
        <button type="button" class="quiet" onClick={onCancel}>
          {t.cancel}
        </button>
      </span>
    </form>
  )
}
