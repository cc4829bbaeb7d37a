import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { startChecker } from './checking/checker.ts'
import { createDraftStore } from './draft/draft-store.ts'
import { type Editor, EditorProvider, ProblemsProvider, useChecked, useDraft } from './editor.ts'
import { EditorHeader } from './editor-header.tsx'
import { focusPlace, useWantedFocus } from './focus.ts'
import { AboutQuiz } from './items/about-quiz.tsx'
import { ItemList } from './items/item-list.tsx'
import type { DraftRecord } from './keep/draft-record.ts'
import type { Drafts } from './keep/drafts.ts'
import { TwoTabs } from './keep/two-tabs.tsx'
import { KeeperProvider, useNewKeeper, useQuizId } from './keep/use-keeper.ts'
import { PassagePane } from './passage/passage-pane.tsx'
import { PreviewPane } from './preview/preview-pane.tsx'
import { useTexts } from './texts.ts'
import { useDrop } from './use-drop.ts'

const panes = ['passage', 'questions', 'preview'] as const
type Pane = (typeof panes)[number]

interface EditorPageProps {
  drafts: Drafts
  open: DraftRecord
  onClose: () => void
}

/** The editor: passage, questions and the real quiz side by side; on a phone one of them at a time. */
export function EditorPage({ drafts, open, onClose }: EditorPageProps) {
  const t = useTexts()
  const store = useMemo(() => createDraftStore(open.draft), [open])
  const keeper = useNewKeeper(store, drafts, open)
  const checker = useMemo(startChecker, [])
  const draft = useDraft(store)
  const quiz = useQuizId(keeper)
  const checked = useChecked(checker, draft, quiz)
  useWantedFocus()
  // The list that it was opened from may have been scrolled.
  useLayoutEffect(() => scrollTo(0, 0), [])
  const [pane, setPane] = useState<Pane>('passage')
  const [item, setItem] = useState<string>()
  const [isNew, setNew] = useState(false)
  const [quote, setQuote] = useState<{ quote: string }>()
  const [edited, setEdited] = useState<{ isEdited: boolean }>()
  const [isStray, setStray] = useState(false)
  const isOver = useDrop(() => setStray(true), true)
  useEffect(() => {
    if (isOver) setStray(false)
  }, [isOver])
  const pages = useRef<HTMLDivElement>(null)
  const editor: Editor = useMemo(
    () => ({
      store,
      checker,
      openItem: (id, isNew = false) => {
        setItem(id)
        setNew(isNew)
        if (id !== undefined) setPane('questions')
      },
      openPlace: (pointer) => {
        setNew(false)
        const index = /^\/items\/(\d+)/.exec(pointer)?.[1]
        if (index !== undefined) setItem(store.draft.items[Number(index)]?.id)
        if (pointer.startsWith('/stimulus')) setEdited({ isEdited: true })
        setPane(pointer.startsWith('/stimulus') ? 'passage' : 'questions')
        focusPlace(pointer)
      },
      showQuote: (quote) => {
        setQuote({ quote })
        setPane('passage')
      },
    }),
    [store, checker],
  )
  return (
    <EditorProvider value={editor}>
      <ProblemsProvider value={checked}>
        <KeeperProvider value={keeper}>
          <EditorHeader draft={draft} checked={checked} quiz={quiz} onClose={onClose} />
          <TwoTabs draft={draft} />
        </KeeperProvider>
        <nav class="panes" aria-label={t.panes}>
          {panes.map((name) => (
            <button key={name} type="button" aria-pressed={pane === name} onClick={() => setPane(name)}>
              {t[`pane-${name}`]}
            </button>
          ))}
        </nav>
        {isStray && (
          <p role="alert" class="failed">
            {t.dropOnQuestion}
          </p>
        )}
        <div class="desk" data-pane={pane} data-over={isOver || undefined} ref={pages}>
          <PassagePane draft={draft} open={item} shown={quote} edited={edited} />
          <section class="questions" aria-label={t['pane-questions']}>
            <h2 class="unseen">{t['pane-questions']}</h2>
            <AboutQuiz draft={draft} />
            <ItemList draft={draft} open={item} isNew={isNew} />
          </section>
          <PreviewPane checked={checked} item={item} />
        </div>
      </ProblemsProvider>
    </EditorProvider>
  )
}
