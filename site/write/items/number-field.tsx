import { useState } from 'preact/hooks'
import { parseNumber } from '../../../core/parse-number.ts'
import { ProblemList } from './problem-list.tsx'

interface NumberProps {
  id: string
  label: string
  at: string
  value: number | undefined
  language: string
  note?: string
  onValue: (value: number | undefined) => void
}

/** A number as learners may type it too: "1,000", or the digits of any script. What is no number stays as typed. */
export function NumberField({ id, label, at, value, language, note, onValue }: NumberProps) {
  const [typed, setTyped] = useState(value === undefined ? '' : String(value))
  const read = (text: string) => (text.trim() ? parseNumber(text, language) : undefined)
  const shown = read(typed) === value ? typed : value === undefined ? '' : String(value)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        inputMode="decimal"
        value={shown}
        aria-describedby={`${id}-about`}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value)
          onValue(read(currentTarget.value))
        }}
      />
      <div id={`${id}-about`}>
        {note && <p class="note">{note}</p>}
        <ProblemList at={at} />
      </div>
    </div>
  )
}
