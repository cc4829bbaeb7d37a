import type { TargetedClipboardEvent, TargetedKeyboardEvent } from 'preact'
import { runsBothWays } from '../../../core/content-language.ts'
import { useEditor } from '../editor.ts'
import { languageOf } from '../language-of.ts'
import { OtherProblems } from './problem-list.tsx'

interface FieldProps {
  id: string
  label: string
  /** True if the label is for screen readers alone. */
  isLabelUnseen?: boolean
  /** Pointer of the value, to show its problems; none without. */
  at?: string
  value: string
  /** Language of the quiz, in which the text is written. */
  language?: string
  note?: string
  placeholder?: string
  isRequired?: boolean
  onValue: (value: string) => void
  onKeyDown?: (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => void
  onPaste?: (event: TargetedClipboardEvent<HTMLTextAreaElement>) => void
}

/** A text that grows with what is typed, with the problems of its value below it; a picture next to it shows its own. */
export function TextField(props: FieldProps) {
  const { id, label, isLabelUnseen, at, value, language, note, placeholder, isRequired, onValue, ...events } = props
  const { store } = useEditor()
  return (
    <div class="field">
      <label for={id} class={isLabelUnseen ? 'unseen' : undefined}>
        {label}
      </label>
      <textarea
        id={id}
        rows={1}
        value={value}
        placeholder={placeholder}
        aria-describedby={`${id}-about`}
        required={isRequired}
        {...(language && { lang: language, dir: directionIn(language, value) })}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
        onBlur={store.endStep}
        {...events}
      />
      <div id={`${id}-about`}>
        {note && <p class="note">{note}</p>}
        {at !== undefined && <OtherProblems at={at} shown={['media']} />}
      </div>
    </div>
  )
}

/** As the quiz shows a text, by its own letters. */
const directionIn = (language: string, text: string) =>
  text === '' || runsBothWays(text) ? languageOf(language).dir : 'auto'
