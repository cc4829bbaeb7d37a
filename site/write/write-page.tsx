import { useEffect, useState } from 'preact/hooks'
import { useTitle } from '../page-texts.ts'
import { BeginPage } from './begin/begin-page.tsx'
import { randomId } from './draft/random-id.ts'
import { EditorPage } from './editor-page.tsx'
import { useFile } from './file/file.ts'
import { takeDraftFragment } from './fragment.ts'
import { useDraftAddress } from './keep/draft-address.ts'
import type { DraftRecord } from './keep/draft-record.ts'
import type { Drafts } from './keep/drafts.ts'
import { useLater } from './later.ts'
import type { OpenDraft } from './open-draft.ts'
import { takeKey } from './publish/author-key.ts'
import { saveBase } from './publish/publications.ts'
import { useTexts } from './texts.ts'

const loadShared = () => import('./out/shared-draft.tsx')

/** Takes the key of an author out of the address, or the draft in it, which is returned. */
function takeFragment(): string | undefined {
  takeKey()
  return takeDraftFragment()
}

/** The page for beginning a quiz, a draft that came by a link, or the editor with the draft that the address names. */
export function WritePage({ drafts }: { drafts: Drafts }) {
  const t = useTexts()
  const { isListed, record, open, close, begin } = useOpenDraft(drafts)
  const [shared, setShared] = useState(takeFragment)
  const part = useLater(shared !== undefined, loadShared)
  useTitle(t.writeQuiz)
  useEffect(() => {
    const take = () => {
      const draft = takeFragment()
      if (draft) setShared(draft)
    }
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  const show = (next: OpenDraft | undefined) => {
    setShared(undefined)
    if (next) void begin(next)
  }
  if (shared !== undefined) {
    if (part === false) return <p role="alert">{t.partFailed}</p>
    return part ? <part.SharedDraft fragment={shared} onOpen={show} /> : null
  }
  if (isListed) return <BeginPage drafts={drafts} onOpen={open} onBegin={(begun) => void begin(begun)} />
  return record && <EditorPage key={record.id} drafts={drafts} open={record} onClose={close} />
}

/** The draft that the address names. */
function useOpenDraft(drafts: Drafts) {
  const file = useFile()
  const { id, go } = useDraftAddress()
  const [record, setRecord] = useState<DraftRecord>()
  useEffect(() => {
    if (id === undefined) setRecord(undefined)
    else if (record?.id !== id) void drafts.find(id).then((found) => (found ? setRecord(found) : go(undefined)))
  }, [id])
  const open = (record: DraftRecord) => {
    setRecord(record)
    go(record.id)
  }
  return {
    isListed: id === undefined,
    record,
    open,
    close: () => go(undefined),
    begin: async ({ version, ...begun }: OpenDraft) => {
      const isFile = file && !file.exists
      const own = isFile ? { id: file.id, quiz: file.quiz } : { id: randomId() }
      const record = { revision: '', changedAt: Date.now(), ...begun, ...own }
      if (version) saveBase(record.id, { quiz: record.quiz, version })
      if (isEmpty(begun)) return open(record)
      const { written, stored } = await drafts.write({ ...record, revision: randomId() }, '')
      // A file that was made in the meantime stays: the first change asks which to take.
      open(written ? stored : record)
    },
  }
}

/** An empty draft is stored with its first change. */
const isEmpty = ({ draft: { title, items, stimulus = [] } }: OpenDraft) =>
  !title && items.length === 0 && stimulus.every((block) => block === '')
