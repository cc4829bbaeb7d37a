import { Failure } from '../../host.ts'
import type { Draft } from '../draft/draft.ts'
import { useEditor } from '../editor.ts'
import { focusSoon } from '../focus.ts'
import { useTexts, type WriteTexts } from '../texts.ts'

interface NoteProps {
  refusal: Failure
  draft: Draft
  onLeave: () => void
}

/** Why the host refused, with a way to each item that has an error. */
export function RefusalNote({ refusal, draft, onLeave }: NoteProps) {
  const t = useTexts()
  const { openItem } = useEditor()
  return (
    <div role="alert" class="failed">
      <p>{refusalWords(t, refusal)}</p>
      <ul>
        {refusal.errors.map(({ pointer, detail }) => {
          const index = /^\/items\/(\d+)/.exec(pointer)?.[1]
          const item = index === undefined ? undefined : draft.items[Number(index)]
          return (
            <li key={pointer + detail}>
              <span lang="en" dir="ltr">
                {pointer} {detail}
              </span>{' '}
              {item && (
                <button
                  type="button"
                  onClick={() => {
                    onLeave()
                    openItem(item.id)
                    focusSoon(`prompt-${item.id}`)
                  }}
                >
                  {t.questionNumber(Number(index) + 1)}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** What went wrong, and what to do. */
export function refusalWords(t: WriteTexts, error: unknown): string {
  const { code, message } = error instanceof Failure ? error : new Failure('bug', { detail: String(error) })
  const words: Record<string, string> = {
    offline: t.failedOffline,
    unauthorized: t.failedKey,
    'not-your-quiz': t.idTaken,
    'version-changed': t.idTaken,
    'rate-limited': t.failedTooMany,
  }
  return words[code] ?? t.failed(message || code)
}
