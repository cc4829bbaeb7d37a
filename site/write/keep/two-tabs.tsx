import type { Draft } from '../draft/draft.ts'
import { useFile } from '../file/file.ts'
import { useTexts } from '../texts.ts'
import { DifferenceList } from './difference-list.tsx'
import { Modal } from './modal.tsx'
import { useKept } from './use-keeper.ts'

/** Asks which draft to take when two tabs have changed the same one, or another program has changed its file. */
export function TwoTabs({ draft }: { draft: Draft }) {
  const t = useTexts()
  const file = useFile()
  const { other, takeOwn, takeOther, keepBoth } = useKept()
  if (!other) return null
  const isFile = other.id === file?.id
  const sides = [
    { name: isFile ? t.onThisPage : t.twoTabsOwn, draft, take: takeOwn },
    { name: isFile ? t.inTheFile : t.twoTabsOther, draft: other.draft, take: takeOther },
  ]
  return (
    <Modal title={isFile ? t.fileChanged : t.twoTabs} onClose={keepBoth}>
      <p>{isFile ? t.fileChangedHow : t.twoTabsHow}</p>
      <div class="sides">
        {sides.map(({ name, draft: { title, items }, take }) => (
          <section key={name} aria-label={name}>
            <h3>{name}</h3>
            <p>{title || t.untitled}</p>
            <p class="note">{t.draftQuestions(items.length)}</p>
            <button type="button" onClick={() => void take()}>
              {t.takeThis}
            </button>
          </section>
        ))}
      </div>
      <h3>{t.twoTabsDiffer}</h3>
      <DifferenceList from={draft} to={other.draft} words={isFile ? 'file' : 'other'} />
      <button type="button" onClick={keepBoth}>
        {t.keepBoth}
      </button>
    </Modal>
  )
}
