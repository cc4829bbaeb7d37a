import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Begun, readGiven } from '../begin/read-given.ts'
import { startChecker } from '../checking/checker.ts'
import { createDraftStore } from '../draft/draft-store.ts'
import { type Editor, EditorProvider, useChecked } from '../editor.ts'
import type { OpenDraft } from '../open-draft.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { usePictures } from '../pictures/use-pictures.ts'
import { PreviewPane } from '../preview/preview-pane.tsx'
import { useTexts } from '../texts.ts'
import { readDraftFragment } from './draft-link.ts'
import { ItemView } from './item-view.tsx'

interface SharedProps {
  /** Of the address; it holds the draft. */
  fragment: string
  onOpen: (open: OpenDraft | undefined) => void
}

/** A draft that came by a link: to read, and to edit a copy of it. */
export function SharedDraft({ fragment, onOpen }: SharedProps) {
  const t = useTexts()
  const pictures = usePictures()
  const [begun, setBegun] = useState<Begun>()
  useEffect(() => {
    void readShared(fragment, pictures).then(setBegun)
  }, [fragment])
  if (!begun) return null
  if ('draft' in begun) return <Reading open={begun} onOpen={onOpen} />
  return (
    <section class="begin">
      <p role="alert" class="failed">
        {t.linkDamaged}
      </p>
      <p>
        <button type="button" onClick={() => onOpen(undefined)}>
          {t.writeQuiz}
        </button>
      </p>
    </section>
  )
}

/** Reads it like an opened file. */
async function readShared(fragment: string, pictures: Pictures): Promise<Begun> {
  const text = await readDraftFragment(fragment)
  return text === undefined ? { failure: 'notAQuiz' } : readGiven({ name: 'my-quiz.json', text }, pictures)
}

function Reading({ open, onOpen }: { open: OpenDraft; onOpen: SharedProps['onOpen'] }) {
  const t = useTexts()
  const { draft, quiz } = open
  const checker = useMemo(startChecker, [])
  const checked = useChecked(checker, draft, quiz)
  const editor: Editor = useMemo(
    () => ({ store: createDraftStore(draft), checker, openItem: () => {}, openPlace: () => {}, showQuote: () => {} }),
    [draft, checker],
  )
  return (
    <EditorProvider value={editor}>
      <header class="bar">
        <h1>{draft.title || t.untitled}</h1>
        <p class="note">{t.readOnly}</p>
        <button type="button" class="primary" onClick={() => onOpen(open)}>
          {t.keepCopy}
        </button>
      </header>
      <div class="desk reading">
        <section aria-label={t.questionsAndKey}>
          <h2>{t.questionsAndKey}</h2>
          <ol class="plain shared-items">
            {draft.items.map((item, index) => (
              <li key={item.id}>
                <h3>{t.questionNumber(index + 1)}</h3>
                <ItemView item={item} language={draft.language} />
              </li>
            ))}
          </ol>
        </section>
        <PreviewPane checked={checked} item={undefined} />
      </div>
    </EditorProvider>
  )
}
