import { useEffect, useState } from 'preact/hooks'
import type { ScoreAnswer, ScoreRequest, ShownDraft } from '../../authoring/preview/draft-state.ts'
import type { PreviewHost } from './carry-attempt.ts'
import type { QuizFrame } from './quiz-frame.ts'
import { Score } from './score.tsx'

interface ScoringProps {
  shown: ShownDraft
  /** Number of saves; the response is scored again after each. */
  saved: number
  item: string | undefined
  onItem: (item: string) => void
  frame: QuizFrame | undefined
  ask: PreviewHost['ask']
}

/** The key, and the score of any response to the item that the widget shows. */
export function Scoring({ shown, saved, item: chosen, onItem, frame, ask }: ScoringProps) {
  const item = shown.items.find(({ id }) => id === chosen) ?? shown.items[0]
  const [typed, setTyped] = useState('')
  const [keyShown, setKeyShown] = useState(false)
  const [answer, setAnswer] = useState<ScoreAnswer>()
  const id = item?.id ?? ''
  useEffect(() => setTyped(''), [id])
  useEffect(() => {
    if (!id) return
    let late = false
    const request: ScoreRequest = { item: id, ...(typed.trim() && { typed }) }
    ask<ScoreAnswer>('/preview/scores', request).then(
      (answer) => late || setAnswer(answer),
      () => late || setAnswer(undefined),
    )
    return () => {
      late = true
    }
  }, [id, typed, saved])
  const take = async () => setTyped(JSON.stringify(await frame?.response(id)) ?? '')
  return (
    <section class="scoring" aria-labelledby="scoring">
      <h2 id="scoring">Key and score</h2>
      <label for="item">Item</label>
      <select id="item" value={id} onChange={({ currentTarget }) => onItem(currentTarget.value)}>
        {shown.items.map(({ id, type, isCard }, index) => (
          <option key={id} value={id}>{`${index + 1}. ${id} (${isCard ? 'with errors' : type})`}</option>
        ))}
      </select>
      {item?.isCard ? (
        <p class="misfit">This item has errors. Its key can be shown once they are corrected.</p>
      ) : (
        <>
          <p class="key">
            <button type="button" aria-expanded={keyShown} onClick={() => setKeyShown(!keyShown)}>
              {keyShown ? 'Hide the key' : 'Show the key'}
            </button>{' '}
            {keyShown && answer && <code>{JSON.stringify(answer.correctResponse)}</code>}
          </p>
          <label for="response">Response, as JSON or as a learner types it</label>
          <textarea
            id="response"
            rows={3}
            spellcheck={false}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <p class="actions">
            <button type="button" onClick={take}>
              Take the widget’s
            </button>
            <button type="button" onClick={() => setTyped(JSON.stringify(answer?.best) ?? '')}>
              Take the key
            </button>
          </p>
          {typed.trim() && answer ? <Score answer={answer} /> : null}
        </>
      )}
    </section>
  )
}
