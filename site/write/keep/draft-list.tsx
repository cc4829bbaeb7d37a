import { useEffect, useState } from 'preact/hooks'
import { randomId } from '../draft/random-id.ts'
import { useFile } from '../file/file.ts'
import { languageOf } from '../language-of.ts'
import { useTexts } from '../texts.ts'
import type { DraftRecord, WholeDraft } from './draft-record.ts'
import type { Drafts } from './drafts.ts'
import { formatTime } from './format-time.ts'

/** The drafts on this device, the one changed last first. Deleting one can be undone. */
export function DraftList({ drafts, onOpen }: { drafts: Drafts; onOpen: (record: DraftRecord) => void }) {
  const t = useTexts()
  const file = useFile()
  const records = useRecords(drafts)
  const [deleted, setDeleted] = useState<WholeDraft>()
  if (records.length === 0 && !deleted) return null
  const nameOf = ({ draft }: DraftRecord) => draft.title || t.untitled
  return (
    <section class="drafts" aria-label={t.draftsHere}>
      <h2>{t.draftsHere}</h2>
      <div role="status">
        {deleted && (
          <p class="tools">
            {t.draftDeleted(nameOf(deleted.record))}
            <button
              type="button"
              onClick={async () => {
                await restore(drafts, deleted)
                setDeleted(undefined)
              }}
            >
              {t.undo}
            </button>
          </p>
        )}
      </div>
      <ul class="plain">
        {records.map((record) => (
          <li key={record.id}>
            <button type="button" class="quiet" onClick={() => onOpen(record)}>
              <span {...languageOf(record.draft.language)}>{nameOf(record)}</span>
            </button>
            <span class="note">
              {t.draftQuestions(record.draft.items.length)} · {t.draftChanged(formatTime(record.changedAt, t.locale))}
            </span>
            {record.id === file?.id ? (
              <code>{file.path}</code>
            ) : (
              <button
                type="button"
                aria-label={t.deleteDraft(nameOf(record))}
                onClick={async () => setDeleted(await drafts.remove(record.id))}
              >
                {t.delete}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Stores a deleted draft again; as one of its own if another tab has stored it since. */
async function restore(drafts: Drafts, { record, states }: WholeDraft) {
  const { written } = await drafts.write(record, '', states)
  if (!written) await drafts.write({ ...record, id: randomId() }, '', states)
}

function useRecords(drafts: Drafts): readonly DraftRecord[] {
  const [records, setRecords] = useState<readonly DraftRecord[]>([])
  useEffect(() => {
    const read = async () => setRecords((await drafts.all()).sort((a, b) => b.changedAt - a.changedAt))
    void read()
    return drafts.subscribe(() => void read())
  }, [drafts])
  return records
}
