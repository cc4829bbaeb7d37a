import { inlineText } from '../../../core/inline.ts'
import { withNewItems, withoutItem } from '../draft/changes.ts'
import type { Draft, DraftItem } from '../draft/draft.ts'
import { randomId } from '../draft/random-id.ts'
import { useEditor, useProblems } from '../editor.ts'
import { focusSoon } from '../focus.ts'
import { languageOf } from '../language-of.ts'
import { memo } from '../memo.tsx'
import { MoveHandle } from '../moving/move-handle.tsx'
import { useTexts } from '../texts.ts'
import { ItemForm } from './item-form.tsx'
import { TypePicture } from './type-picture.tsx'

interface CardProps {
  item: DraftItem
  index: number
  /** The draft if the form is open, which shows more of it than the item. */
  open: Draft | undefined
  /** True for a question that has just been made. */
  isNew: boolean
  language: string
}

/** A question: its first words, and its form if it is open. */
export const ItemCard = memo(Card)

function Card({ item, index, open, isNew, language }: CardProps) {
  const t = useTexts()
  const { store, openItem } = useEditor()
  const { id, type, prompt } = item
  const isOpen = open !== undefined
  return (
    <article class="item" data-open={isOpen || undefined} aria-labelledby={`head-${id}`}>
      <div class="head">
        <MoveHandle name={t.questionNumber(index + 1)} />
        <h3>
          <button
            id={`head-${id}`}
            type="button"
            aria-expanded={isOpen}
            onClick={() => openItem(isOpen ? undefined : id)}
          >
            <TypePicture type={type} />
            <span class="number">{index + 1}</span>
            <span class="words" {...languageOf(language)}>
              {inlineText(prompt) || t.noPrompt}
              <span class="unseen" {...t.attributes}>
                {' '}
                ({t[`type-${type}`]})
              </span>
            </span>
            <State index={index} isNew={isNew} />
          </button>
        </h3>
      </div>
      {isOpen && (
        <>
          <ItemForm item={item} index={index} isNew={isNew} language={language} />
          <p class="tools">
            <button
              type="button"
              class="quiet"
              onClick={() => {
                const copy = { ...item, id: randomId() }
                store.change(withNewItems([copy], id))
                openItem(copy.id)
                focusSoon(`head-${copy.id}`)
              }}
            >
              {t.duplicate}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                const { items } = store.draft
                const next = items[index + 1] ?? items[index - 1]
                store.change(withoutItem(id))
                openItem(undefined)
                focusSoon(next ? `head-${next.id}` : 'add-question')
              }}
            >
              {t.removeQuestion}
            </button>
          </p>
        </>
      )}
    </article>
  )
}

/** How a question stands: problems, remarks, or done. What is missing in a new one is not counted yet. */
function State({ index, isNew }: { index: number; isNew: boolean }) {
  const t = useTexts()
  const problems = useProblems(`/items/${index}`)
  const counted = problems.filter(({ missing }) => !isNew || !missing)
  const errors = counted.filter(({ severity }) => severity === 'error' || severity === 'task').length
  const rest = counted.length - errors
  if (errors) return <span class="state error">{t.errors(errors)}</span>
  if (rest) return <span class="state warning">{t.advice(rest)}</span>
  return problems.length ? null : <span class="state good">✓</span>
}
