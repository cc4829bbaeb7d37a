import { Failure } from '../../host.ts'
import { useEditor } from '../editor.ts'
import { placeName } from '../place-name.ts'
import { useTexts, type WriteTexts } from '../texts.ts'

interface NoteProps {
  refusal: Failure
  onLeave: () => void
}

/** Why the host refused, with a way to each field that has an error. */
export function RefusalNote({ refusal, onLeave }: NoteProps) {
  const t = useTexts()
  const { openPlace } = useEditor()
  return (
    <div role="alert" class="failed">
      <p>{refusalWords(t, refusal)}</p>
      <ul>
        {refusal.errors.map(({ pointer, detail }) => (
          <li key={pointer + detail}>
            <span lang="en" dir="ltr">
              {pointer} {detail}
            </span>{' '}
            <button
              type="button"
              onClick={() => {
                onLeave()
                openPlace(pointer)
              }}
            >
              {placeName(t, pointer)}
            </button>
          </li>
        ))}
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
