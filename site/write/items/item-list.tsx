import { inlineText } from '../../../core/inline.ts'
import { withItem, withItemAt, withNewItems } from '../draft/changes.ts'
import type { Draft } from '../draft/draft.ts'
import { newItem } from '../draft/new-item.ts'
import { useEditor } from '../editor.ts'
import { focusSoon } from '../focus.ts'
import { MoveList } from '../moving/move-list.tsx'
import { IntakeNote } from '../pictures/intake-note.tsx'
import { pictureTarget } from '../pictures/picture-target.ts'
import { useIntake } from '../pictures/use-intake.ts'
import { useTexts } from '../texts.ts'
import { ItemCard } from './item-card.tsx'
import { pictureId, withPicture } from './item-picture.tsx'
import { PasteQuestions } from './paste-questions.tsx'
import { TypePicker } from './type-picker.tsx'

interface ListProps {
  draft: Draft
  /** Id of the open question. */
  open: string | undefined
  /** True if the open question has just been made. */
  isNew: boolean
}

/** The questions: one of them open, the others folded. */
export function ItemList({ draft, open, isNew }: ListProps) {
  const t = useTexts()
  const { store, openItem } = useEditor()
  const { items, language } = draft
  // On a question that is folded; the form of an open one takes its pictures itself.
  const intake = useIntake((taken, index = -1) => {
    const item = store.draft.items[index]
    if (!item) return
    store.change(withItem(item.id, withPicture(taken)))
    openItem(item.id)
    focusSoon(pictureId(item))
  })
  const indexOf = (element: Element) =>
    items.findIndex(({ id }) => element.closest('.item')?.getAttribute('aria-labelledby') === `head-${id}`)
  const take = (files: readonly File[], element: Element) => {
    const index = indexOf(element)
    return index >= 0 && intake.take(files, index)
  }
  return (
    <div class="item-list" {...pictureTarget(take)}>
      <IntakeNote intake={intake} />
      {items.length === 0 && <p class="note">{t.noQuestions}</p>}
      <MoveList
        class="items plain"
        count={items.length}
        nameOf={(index) => inlineText(items[index]?.prompt ?? '') || t.questionNumber(index + 1)}
        onMove={(from, to, group) => store.change(withItemAt(items[from]?.id ?? '', to), group)}
      >
        {items.map((item, index) => (
          <li key={item.id}>
            <ItemCard
              item={item}
              index={index}
              open={item.id === open ? draft : undefined}
              isNew={isNew && item.id === open}
              language={language}
            />
          </li>
        ))}
      </MoveList>
      <TypePicker
        id="add-question"
        label={t.addQuestion}
        onChoose={(type) => {
          const item = newItem(type)
          store.change(withNewItems([item]))
          openItem(item.id, true)
          focusSoon(`prompt-${item.id}`)
        }}
      />
      <PasteQuestions language={language} />
    </div>
  )
}
