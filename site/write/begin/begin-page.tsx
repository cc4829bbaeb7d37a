import { useState } from 'preact/hooks'
import type { Draft } from '../draft/draft.ts'
import { useFile } from '../file/file.ts'
import { DraftList } from '../keep/draft-list.tsx'
import type { DraftRecord } from '../keep/draft-record.ts'
import type { Drafts } from '../keep/drafts.ts'
import { useLater } from '../later.ts'
import type { OpenDraft } from '../open-draft.ts'
import { usePictures } from '../pictures/use-pictures.ts'
import { findKey } from '../publish/author-key.ts'
import { useTexts } from '../texts.ts'
import { useDrop } from '../use-drop.ts'
import { type Begun, type Failure, readGiven, readGivenFiles } from './read-given.ts'

interface BeginProps {
  drafts: Drafts
  onOpen: (record: DraftRecord) => void
  onBegin: (begun: OpenDraft) => void
}

/** Opens a draft of this device, or begins a quiz: from an article, pasted or dropped, or from a quiz file. */
export function BeginPage({ drafts, onOpen, onBegin }: BeginProps) {
  const t = useTexts()
  const file = useFile()
  const pictures = usePictures()
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<Failure>()
  const open = (begun: Begun) => {
    if ('draft' in begun) onBegin(begun)
    else setFailure(begun)
  }
  const take = async (data: DataTransfer | null, isPasted = false) => {
    const [html = '', text = ''] = ['text/html', 'text/plain'].map((type) => data?.getData(type))
    const files = [...(data?.files ?? [])]
    // Word processors add a picture of the text that was copied.
    if (files.length && !(isPasted && text)) return open(await readGivenFiles(files, pictures))
    open(await readGiven({ text, ...(html && { html }) }, pictures))
  }
  const isOver = useDrop((data) => void take(data))
  return (
    <section class="begin" data-over={isOver || undefined}>
      <h1>{t.writeQuiz}</h1>
      <p class="standfirst">{t.writeHow}</p>
      {!file?.exists && (
        <form
          onSubmit={async (event) => {
            event.preventDefault()
            open(await readGiven({ text }, pictures))
          }}
        >
          <label>
            {t.pasteArticle}
            <textarea
              rows={10}
              value={text}
              placeholder={t.pasteHere}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
              onPaste={(event) => {
                const html = event.clipboardData?.getData('text/html')
                if (!html || text) return
                event.preventDefault()
                void take(event.clipboardData, true)
              }}
            />
          </label>
          {failure && <FailureNote {...failure} />}
          <p class="tools">
            <button type="submit" class="primary" disabled={!text.trim()}>
              {t.begin}
            </button>
            <label class="button">
              {t.openFile}
              <input
                class="unseen"
                type="file"
                multiple
                accept=".json,.html,.htm,.txt,.md,.zip,image/*"
                onChange={async ({ currentTarget }) => {
                  const files = [...(currentTarget.files ?? [])]
                  if (files.length) open(await readGivenFiles(files, pictures))
                  // The same file may be chosen again once it is corrected.
                  currentTarget.value = ''
                }}
              />
            </label>
            <button type="button" onClick={() => onBegin({ quiz: 'my-quiz', draft: emptyDraft })}>
              {t.beginEmpty}
            </button>
          </p>
          <p class="note">
            {file ? t.fileBegins(file.path) : t.staysHere} <span class="drop-how">{t.dropHere}</span>
          </p>
        </form>
      )}
      <DraftList drafts={drafts} onOpen={onOpen} />
      {!file && <MyPublished onOpen={onBegin} />}
    </section>
  )
}

/** Why nothing could be begun; what is wrong in a quiz file in the words of `lede check`, which are English. */
function FailureNote({ failure, mistake }: Failure) {
  const t = useTexts()
  return (
    <p role="alert" class="failed">
      {t[failure]}{' '}
      {mistake && (
        <>
          {t.inLine(mistake.line)}{' '}
          <span lang="en" dir="ltr">
            {mistake.detail}: {mistake.fix}.
          </span>
        </>
      )}
    </p>
  )
}

const loadPublished = () => import('../publish/published-list.tsx')

/** The author's published quizzes, which load when they are asked for, or when the author's key is there. */
function MyPublished({ onOpen }: { onOpen: (open: OpenDraft) => void }) {
  const t = useTexts()
  const [isOpen, setOpen] = useState(() => findKey() !== undefined)
  const part = useLater(isOpen, loadPublished)
  return (
    <details class="about" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.myPublished}</summary>
      {part === false && <p role="alert">{t.partFailed}</p>}
      {part && <part.PublishedList onOpen={onOpen} />}
    </details>
  )
}

const emptyDraft: Draft = { title: '', language: 'en', mode: 'practice', stimulus: [''], items: [] }
