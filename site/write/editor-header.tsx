import { useEffect, useState } from 'preact/hooks'
import { contentIn } from '../../core/content-language.ts'
import { CheckList } from './checking/check-list.tsx'
import type { CheckedDraft } from './checking/messages.ts'
import type { Draft } from './draft/draft.ts'
import { useEditor } from './editor.ts'
import { EarlierStates } from './keep/earlier-states.tsx'
import { KeptNote } from './keep/kept-note.tsx'
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
      <button type="button" class="quiet" onClick={onClose}>
        {t.allDrafts}
      </button>
      <h1 class="unseen">{draft.title || t.untitled}</h1>
      <input
        class="title"
        aria-label={t.title}
        placeholder={t.untitled}
        value={draft.title}
        {...contentIn(draft.language || 'en')}
        onInput={({ currentTarget: { value } }) => store.change((draft) => ({ ...draft, title: value }), 'title')}
        onBlur={store.endStep}
      />
      <CheckList checked={checked} />
      <KeptNote />
      <div class="tools">
        <button type="button" disabled={!store.canUndo} onClick={store.undo} aria-keyshortcuts="Control+Z">
          {t.undo}
        </button>
        <button type="button" disabled={!store.canRedo} onClick={store.redo} aria-keyshortcuts="Control+Shift+Z">
          {t.redo}
        </button>
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
