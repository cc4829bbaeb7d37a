import { useState } from 'preact/hooks'
import { useTexts } from '../texts.ts'

/** A text to copy, in a field, from which it can be copied by hand too. */
export function CopyField({ id, label, text }: { id?: string; label: string; text: string }) {
  const t = useTexts()
  const [isCopied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <p class="tools copy-field">
      <input id={id} readOnly value={text} aria-label={label} onFocus={({ currentTarget }) => currentTarget.select()} />
      <button type="button" onClick={copy}>
        {t.copy}
      </button>
      <span role="status">{isCopied && t.copied}</span>
    </p>
  )
}
