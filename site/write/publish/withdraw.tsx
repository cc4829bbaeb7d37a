import { useState } from 'preact/hooks'
import { ask, type Host } from '../../host.ts'
import { useTexts } from '../texts.ts'
import { refusalWords } from './refusal-note.tsx'

/** Withdraws a quiz, after a question. */
export function Withdraw({ host, quiz, onDone }: { host: Host; quiz: string; onDone?: () => void }) {
  const t = useTexts()
  const [state, setState] = useState<'asked' | 'done'>()
  const [failure, setFailure] = useState<string>()
  const withdraw = () =>
    ask(host.quizzes[':quiz'].$delete({ param: { quiz } })).then(
      () => {
        setState('done')
        onDone?.()
      },
      (error) => setFailure(refusalWords(t, error)),
    )
  if (state === 'done') return <p role="status">{t.isWithdrawn}</p>
  return (
    <div>
      {state === undefined && (
        <button type="button" class="quiet" onClick={() => setState('asked')}>
          {t.withdraw}
        </button>
      )}
      {state === 'asked' && (
        <>
          <p>{t.withdrawHow}</p>
          <p class="tools">
            <button type="button" onClick={withdraw}>
              {t.withdrawNow}
            </button>
            <button type="button" onClick={() => setState(undefined)}>
              {t.cancel}
            </button>
          </p>
        </>
      )}
      {failure && <p role="alert">{failure}</p>}
    </div>
  )
}
