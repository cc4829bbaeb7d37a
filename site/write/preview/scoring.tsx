import { useEffect, useRef, useState } from 'preact/hooks'
import type { ScoreAnswer, ScoreRequest } from '../../../authoring/preview/draft-state.ts'
import { useTexts } from '../texts.ts'
import { Score } from './score.tsx'
import type { Preview } from './use-preview.ts'

interface ScoringProps {
  preview: Preview
  /** Another one after each change of the draft: the response is scored again. */
  state: unknown
}

/** The key, and the score of any response to the item that the widget shows. */
export function Scoring({ preview, state }: ScoringProps) {
  const t = useTexts()
  const { source, frame, shown } = preview
  const items = shown?.items ?? []
  const [now, choose] = useShownItem(preview)
  const item = items.find(({ id }) => id === now) ?? items[0]
  const [isKeyShown, setKeyShown] = useState(false)
  const [entered, setEntered] = useState({ item: '', text: '' })
  const [answered, setAnswered] = useState<{ item: string; answer: ScoreAnswer }>()
  const id = item?.id ?? ''
  const answer = answered?.item === id ? answered.answer : undefined
  const typed = entered.item === id ? entered.text : ''
  const setTyped = (text: string) => setEntered({ item: id, text })
  useEffect(() => {
    if (!id) return
    let isLate = false
    const request: ScoreRequest = { item: id, ...(typed.trim() && { typed }) }
    source.ask<ScoreAnswer>('/preview/scores', request).then(
      (answer) => isLate || setAnswered({ item: id, answer }),
      () => isLate || setAnswered(undefined),
    )
    return () => {
      isLate = true
    }
  }, [id, typed, state])
  const take = async () => setTyped(JSON.stringify(await frame?.response(id)) ?? '')
  return (
    <div class="scoring">
      <label>
        {t.scoredQuestion}
        <select value={id} onChange={({ currentTarget: { value } }) => void choose(value)}>
          {items.map(({ id, prompt, isCard }, index) => (
            <option key={id} value={id}>
              {`${index + 1}. ${isCard ? t.withErrors : shorten(prompt)}`}
            </option>
          ))}
        </select>
      </label>
      {item?.isCard ? (
        <p class="misfit">{t.keyWaits}</p>
      ) : (
        <>
          <p class="key">
            <button type="button" aria-expanded={isKeyShown} onClick={() => setKeyShown(!isKeyShown)}>
              {isKeyShown ? t.hideKey : t.showKey}
            </button>{' '}
            {isKeyShown && answer && <code>{JSON.stringify(answer.correctResponse)}</code>}
          </p>
          <label>
            {t.scoredResponse}
            <textarea
              rows={3}
              spellcheck={false}
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </label>
          <p class="tools">
            <button type="button" onClick={take}>
              {t.takeGiven}
            </button>
            <button type="button" disabled={!answer} onClick={() => setTyped(JSON.stringify(answer?.best) ?? '')}>
              {t.takeKey}
            </button>
          </p>
          {typed.trim() && answer ? <Score answer={answer} /> : null}
        </>
      )}
    </div>
  )
}

const longest = 60
const shorten = (text: string) => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text)

/** Interval at which the widget's current item is looked up, in ms. */
const lookEvery = 200

/** The item that the widget shows, and a function that chooses another one, which counts from then on. */
function useShownItem({ frame, go }: Preview) {
  const [item, setItem] = useState<string>()
  const going = useRef(0)
  useEffect(() => {
    const look = () => {
      if (frame?.item && !going.current) setItem(frame.item)
    }
    look()
    const timer = setInterval(look, lookEvery)
    return () => clearInterval(timer)
  }, [frame])
  const choose = async (chosen: string) => {
    setItem(chosen)
    going.current++
    await go(chosen)
    going.current--
  }
  return [item, choose] as const
}
