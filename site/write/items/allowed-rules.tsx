import { inEditorWords } from '../checking/editor-words.ts'
import { withoutAllowance, withReason } from '../draft/allowances.ts'
import { useEditor, useRuleTitle } from '../editor.ts'
import { focusFieldOf } from '../focus.ts'
import { useTexts } from '../texts.ts'
import type { FormProps } from './form.ts'
import { ProblemList } from './problem-list.tsx'
import { TextField } from './text-field.tsx'

/** The rules that an item breaks on purpose, each with the reason. */
export function AllowedRules({ item, at, language, change }: FormProps) {
  const t = useTexts()
  const { store } = useEditor()
  const titleOf = useRuleTitle()
  const { id, allow = [] } = item
  const nameOf = (rule: string) => inEditorWords(t, store.draft.items, titleOf(rule))
  if (allow.length === 0) return null
  return (
    <fieldset>
      <legend>{t.allowed}</legend>
      <ul class="plain">
        {allow.map(({ rule, reason }, index) => (
          <li key={`${rule} ${index}`}>
            <TextField
              id={`allowed-${id}-${index}`}
              label={t.allowedBecause(nameOf(rule))}
              at={`${at}/allow/${index}/reason`}
              value={reason}
              language={language}
              onValue={(reason) => change((item) => withReason(item, index, reason), `allow ${index}`)}
            />
            <ProblemList at={`${at}/allow/${index}/rule`} />
            <button
              type="button"
              class="quiet"
              aria-label={t.takeBackRule(nameOf(rule))}
              onClick={({ currentTarget }) => {
                focusFieldOf(currentTarget.closest('fieldset')?.parentElement ?? currentTarget)
                change((item) => withoutAllowance(item, index))
              }}
            >
              {t.takeBack}
            </button>
          </li>
        ))}
      </ul>
      <ProblemList at={`${at}/allow`} deep={false} />
    </fieldset>
  )
}
