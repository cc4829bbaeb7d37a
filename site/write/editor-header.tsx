import { useEffect, useState } from 'preact/hooks'
import { CheckList } from './checking/check-list.tsx'
import type { CheckedDraft } from './checking/messages.ts'
import type { Draft } from './draft/draft.ts'
import { useEditor } from './editor.ts'
import { Icon } from './icon.tsx'
import { EarlierStates } from './keep/earlier-states.tsx'
import { KeptNote } from './keep/kept-note.tsx'
import { languageOf } from './language-of.ts'
import { useLater } from './later.ts'
import { useTexts } from './texts.ts'

interface HeaderProps {
  draft: Draft
  checked: CheckedDraft | undefined
  quiz: string
  onClose: () => void
}

const loadFinish = () => import('./out/finish.tsx')

/** Title, undo, the state of the checks, and what can be done with the quiz. */
export function EditorHeader({ draft, checked, quiz, onClose }: HeaderProps) {
  const t = useTexts()
  const { store } = useEditor()
  useUndoKeys(store)
  const [isFinishing, setFinishing] = useState(false)
  const part = useLater(isFinishing, loadFinish)
  return (
    <header class="bar">
      <button type="button" class="quiet in-bar" onClick={onClose}>
        <Icon name="back" />
        <span class="label">{t.allDrafts}</span>
      </button>
      <h1 class="unseen">{draft.title || t.untitled}</h1>
      <input
        class="title"
        aria-label={t.title}
        placeholder={t.untitled}
        value={draft.title}
        {...languageOf(draft.language)}
        onInput={({ currentTarget: { value } }) => store.change((draft) => ({ ...draft, title: value }), 'title')}
        onBlur={store.endStep}
      />
      <div class="standing">
        <CheckList checked={checked} />
        <KeptNote />
      </div>
      <div class="tools">
        <Step name="undo" isPossible={store.canUndo} onStep={store.undo} keys="Control+Z" />
        <Step name="redo" isPossible={store.canRedo} onStep={store.redo} keys="Control+Shift+Z" />
        <EarlierStates draft={draft} />
        <button type="button" class="primary" onClick={() => setFinishing(true)}>
          {t.finish}
        </button>
      </div>
      {isFinishing && part === false && <p role="alert">{t.partFailed}</p>}
      {isFinishing && part && <part.Finish {...{ draft, checked, quiz }} onClose={() => setFinishing(false)} />}
    </header>
  )
}

interface StepProps {
  name: 'undo' | 'redo'
  isPossible: boolean
  onStep: () => void
  keys: string
}

function Step({ name, isPossible, onStep, keys }: StepProps) {
  const t = useTexts()
  return (
    <button
      type="button"
      class="quiet in-bar"
      disabled={!isPossible}
      onClick={onStep}
      aria-label={t[name]}
      aria-keyshortcuts={keys}
      title={t[name]}
    >
      <Icon name={name} />
    </button>
  )
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) undo everything in order, what was typed into fields included. */
function useUndoKeys({ undo, redo }: { undo: () => void; redo: () => void }) {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const step = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : undefined
      if (!step) return
      event.preventDefault()
      step()
    }
    addEventListener('keydown', act)
    return () => removeEventListener('keydown', act)
  }, [undo, redo])
}
