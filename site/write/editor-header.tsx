import { useEffect } from 'preact/hooks'
import { contentIn } from '../../core/content-language.ts'
import type { CheckedDraft } from './checking/messages.ts'
import type { Draft } from './draft/draft.ts'
import { useEditor } from './editor.ts'
import { downloadQuiz } from './out/download.ts'
import { useTexts } from './texts.ts'

interface HeaderProps {
  draft: Draft
  checked: CheckedDraft | undefined
  quiz: string
  onClose: () => void
}

/** Title, undo, the state of the checks, and what can be done with the quiz. */
export function EditorHeader({ draft, checked, quiz, onClose }: HeaderProps) {
  const t = useTexts()
  const { store } = useEditor()
  useUndoKeys(store)
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
      <p class="note" role="status">
        {checked ? (checked.errors ? t.errorsLeft(checked.errors) : t.canPublish) : ''}
      </p>
      <div class="tools">
        <button type="button" disabled={!store.canUndo} onClick={store.undo} aria-keyshortcuts="Control+Z">
          {t.undo}
        </button>
        <button type="button" disabled={!store.canRedo} onClick={store.redo} aria-keyshortcuts="Control+Shift+Z">
          {t.redo}
        </button>
        <button type="button" onClick={() => downloadQuiz(draft, quiz)}>
          {t.downloadFile}
        </button>
      </div>
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
