import { useEffect, useRef, useState } from 'preact/hooks'
import type { PastedQuestions } from '../../../authoring/paste/pasted-item.ts'
import { withNewItems } from '../draft/changes.ts'
import { toDraftItem } from '../draft/pasted.ts'
import { useEditor } from '../editor.ts'
import { focusSoon } from '../focus.ts'
import { useTexts } from '../texts.ts'

const fieldId = 'pasted-questions'
const empty: PastedQuestions = { items: [], notes: [], unread: [] }

/** How long after the last change the text is read, in ms. */
const readAfter = 150

/** Adds all questions of a pasted text in one step of undo. Lines that were not read stay in the field. */
export function PasteQuestions({ language }: { language: string }) {
  const t = useTexts()
  const [isOpen, setOpen] = useState(false)
  return (
    <div class="paste-questions">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen)
          if (!isOpen) focusSoon(fieldId)
        }}
      >
        {t.pasteQuestions}
      </button>
      {isOpen && <PasteForm language={language} />}
    </div>
  )
}

function PasteForm({ language }: { language: string }) {
  const t = useTexts()
  const { store, checker } = useEditor()
  const [text, setText] = useState('')
  const [addition, setAdded] = useState<PastedQuestions & { first: string | undefined }>()
  const form = useRef<HTMLFormElement>(null)
  const { read, hasFailed } = useQuestions(text, language)
  // Undo takes them away again.
  const added = store.draft.items.some(({ id }) => id === addition?.first) ? addition : undefined
  useEffect(() => {
    if (read.items.length) form.current?.scrollIntoView({ block: 'nearest' })
  }, [read])
  const add = async () => {
    const pasted = await checker.run('readQuestions', { text, language }).catch(() => undefined)
    if (!pasted?.items.length) return
    const items = pasted.items.map(toDraftItem)
    store.change(withNewItems(items))
    setAdded({ ...pasted, first: items[0]?.id })
    setText(pasted.unread.join('\n'))
    focusSoon(fieldId)
  }
  const { notes } = added ?? read
  return (
    <form
      ref={form}
      class="field"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <label for={fieldId}>{t.pastedQuestions}</label>
      <textarea
        id={fieldId}
        rows={8}
        dir="auto"
        value={text}
        aria-describedby={`${fieldId}-about`}
        onInput={({ currentTarget }) => {
          setAdded(undefined)
          setText(currentTarget.value)
        }}
      />
      <div id={`${fieldId}-about`}>
        <p class="note">{t.pasteQuestionsHow}</p>
        <p role="status">
          {added ? t.questionsAdded(added.items.length) : text.trim() && t.questionsRead(read.items.length)}{' '}
          {(added ?? read).unread.length > 0 && t.linesUnread((added ?? read).unread.length)}
        </p>
        {hasFailed && <p class="failed">{t.partFailed}</p>}
        {notes.length > 0 && (
          <ul lang="en" dir="ltr">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
      <button type="submit" class="primary" disabled={added !== undefined || read.items.length === 0}>
        {t.addThem}
      </button>
    </form>
  )
}

/** The questions of the text in the field; those of an older text until they are read. */
function useQuestions(text: string, language: string): { read: PastedQuestions; hasFailed: boolean } {
  const { checker } = useEditor()
  const [state, setState] = useState({ read: empty, hasFailed: false })
  useEffect(() => {
    let isLate = false
    const timer = setTimeout(async () => {
      const read = await checker.run('readQuestions', { text, language }).catch(() => undefined)
      if (!isLate) setState({ read: read ?? empty, hasFailed: read === undefined })
    }, readAfter)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [text, language])
  return state
}
