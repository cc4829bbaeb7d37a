import { useEffect, useState } from 'preact/hooks'
import { downloadText } from '../download.ts'
import { CopyButton } from './copy-button.tsx'
import { failureWords } from './failure-words.ts'
import { keepHere, type Link, readKept, stopKeeping, writeLink } from './link.ts'
import { useTexts } from './texts.ts'

interface KeepLinkProps {
  link: Link
  onDone: () => Promise<void>
  onCancel?: () => void
}

/** Makes the teacher keep the link of a new class: it is the only key, and nobody can send it again. */
export function KeepLink({ link, onDone, onCancel }: KeepLinkProps) {
  const t = useTexts()
  const [isKept, setKept] = useState(false)
  const [failure, setFailure] = useState<string>()
  const address = writeLink(link)
  const kept = () => setKept(true)
  useEffect(() => {
    addEventListener('afterprint', kept)
    return () => removeEventListener('afterprint', kept)
  }, [])
  return (
    <section class="ask keep-link">
      <h1>{t.keepLink}</h1>
      <p class="standfirst">{t.keepLinkWhy}</p>
      <pre>
        <code>{address}</code>
      </pre>
      <p class="buttons screen">
        <CopyButton text={address} label={t.copyLink} onCopied={kept} />
        <button
          type="button"
          onClick={() => {
            downloadText('lede-class.txt', `${t.linkFile}\n\n${address}\n`)
            kept()
          }}
        >
          {t.downloadLink}
        </button>
        <button type="button" onClick={() => print()}>
          {t.print}
        </button>
      </p>
      {!onCancel && <KeepHere link={link} onKept={kept} />}
      <p class="buttons screen">
        <button
          type="button"
          class="primary"
          disabled={!isKept}
          onClick={() => onDone().catch((error) => setFailure(failureWords(t, error)))}
        >
          {t.goOn}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {t.cancel}
          </button>
        )}
      </p>
      {failure && (
        <p role="alert" class="failed">
          {failure}
        </p>
      )}
      {!isKept && <p class="note screen">{t.keepFirst}</p>}
    </section>
  )
}

/** Keeps the link in this browser while the box is checked. */
export function KeepHere({ link, title = '', onKept }: { link: Link; title?: string; onKept?: () => void }) {
  const t = useTexts()
  const [isKept, setKept] = useState(readKept()[link.class] !== undefined)
  const toggle = () => {
    if (isKept) stopKeeping(link.class)
    setKept(!isKept && keepHere(link, title))
    if (!isKept) onKept?.()
  }
  return (
    <p class="screen">
      <label class="check">
        <input type="checkbox" checked={isKept} onChange={toggle} /> {t.keepHere}
      </label>
      <small class="note">{t.notOnShared}</small>
    </p>
  )
}
