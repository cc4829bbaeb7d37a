import { useMemo, useState } from 'preact/hooks'
import type { CheckedDraft } from '../checking/messages.ts'
import { useEditor } from '../editor.ts'
import { memo } from '../memo.tsx'
import { useTexts } from '../texts.ts'
import { Scoring } from './scoring.tsx'
import { Stage } from './stage.tsx'
import { type PreviewSource, usePreview } from './use-preview.ts'

interface PreviewProps {
  checked: CheckedDraft | undefined
  /** The item whose form is open. */
  item: string | undefined
}

/** The quiz as learners will see it, with its key and the score of any response. */
export const PreviewPane = memo(Pane)

function Pane({ checked, item }: PreviewProps) {
  const t = useTexts()
  const { checker } = useEditor()
  const source: PreviewSource = useMemo(
    () => ({
      frame: '/write/frame',
      host: `${location.origin}/write`,
      ask: checker.ask,
      connect: (page) => {
        const { port1, port2 } = new MessageChannel()
        checker.connect(port1)
        page.postMessage('', location.origin, [port2])
      },
    }),
    [checker],
  )
  const preview = usePreview(source, { shown: checked?.shown, item, width: 'phone' })
  const [isScoring, setScoring] = useState(false)
  return (
    <section class="preview" aria-label={t['pane-preview']}>
      <Stage preview={preview} />
      {preview.shown && (
        <details class="about scored" onToggle={({ currentTarget }) => setScoring(currentTarget.open)}>
          <summary>{t.keyAndScore}</summary>
          {isScoring && <Scoring preview={preview} state={checked} />}
        </details>
      )}
    </section>
  )
}
