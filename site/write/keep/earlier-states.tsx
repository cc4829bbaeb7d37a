import { useState } from 'preact/hooks'
import type { Draft } from '../draft/draft.ts'
import { Icon } from '../icon.tsx'
import { useTexts } from '../texts.ts'
import { DifferenceList } from './difference-list.tsx'
import type { EarlierState } from './draft-record.ts'
import { formatTime } from './format-time.ts'
import { Modal } from './modal.tsx'
import { useKeeper } from './use-keeper.ts'

/** A button that shows the last states of the draft, and brings one back. */
export function EarlierStates({ draft }: { draft: Draft }) {
  const t = useTexts()
  const keeper = useKeeper()
  const [states, setStates] = useState<readonly EarlierState[]>()
  const close = () => setStates(undefined)
  return (
    <>
      <button
        type="button"
        class="quiet in-bar"
        title={t.earlierStates}
        onClick={async () => setStates((await keeper.states()).toReversed())}
      >
        <Icon name="clock" />
        <span class="label">{t.earlierStates}</span>
      </button>
      {states && (
        <Modal title={t.earlierStates} hasClose onClose={close}>
          <p class="note">{states.length ? t.earlierHow : t.noStates}</p>
          <ol class="plain states">
            {states.map((state, index) => (
              <li key={index}>
                <State state={state} draft={draft} onBringBack={() => void keeper.bringBack(state).then(close)} />
              </li>
            ))}
          </ol>
        </Modal>
      )}
    </>
  )
}

function State({ state, draft, onBringBack }: { state: EarlierState; draft: Draft; onBringBack: () => void }) {
  const t = useTexts()
  const { title, items } = state.draft
  return (
    <section>
      <h3>{formatTime(state.changedAt, t.locale)}</h3>
      <p>
        {title || t.untitled} · {t.draftQuestions(items.length)}
      </p>
      <p class="note">{t.sinceThen}</p>
      <DifferenceList from={state.draft} to={draft} words="since" />
      {items.length > 0 && (
        <details>
          <summary>{t.lookAt}</summary>
          <ol>
            {items.map(({ id, prompt }) => (
              <li key={id}>{prompt || t.noPrompt}</li>
            ))}
          </ol>
        </details>
      )}
      <button type="button" onClick={onBringBack}>
        {t.bringBack}
      </button>
    </section>
  )
}
