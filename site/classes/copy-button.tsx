import { useState } from 'preact/hooks'
import { useTexts } from './texts.ts'

interface CopyButtonProps {
  text: string
  label: string
  onCopied?: () => void
}

/** Copies a text. Where the browser does not allow it, a field shows the text, selected. */
export function CopyButton({ text, label, onCopied }: CopyButtonProps) {
  const t = useTexts()
  const [outcome, setOutcome] = useState<'copied' | 'refused'>()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
      setTimeout(() => setOutcome(undefined), 2000)
      onCopied?.()
    } catch {
      setOutcome('refused')
    }
  }
  return (
    <>
      <button type="button" onClick={copy}>
        {label}
        {outcome === 'copied' && <span aria-hidden="true"> ✓</span>}
      </button>
      <span role="status" class="unseen">
        {outcome === 'copied' && t.copied}
      </span>
      {outcome === 'refused' && (
        <label class="by-hand">
          {t.copyByHand}
          <input readOnly value={text} ref={(field) => field?.select()} onCopy={onCopied} />
        </label>
      )}
    </>
  )
}
