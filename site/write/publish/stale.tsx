import { withFields } from '../draft/changes.ts'
import { compareDrafts } from '../draft/compare-drafts.ts'
import type { Draft, DraftItem } from '../draft/draft.ts'
import { fieldLabel } from '../field-label.ts'
import { ItemView } from '../out/item-view.tsx'
import { useTexts } from '../texts.ts'
import type { Current } from './published-quizzes.ts'
import { takeItem, takeOrder } from './take-over.ts'
import { useWhen } from './when.ts'

interface StaleProps {
  mine: Draft
  /** What was published in the meantime. */
  theirs: Draft
  current: Current
  onTake: (change: (draft: Draft) => Draft) => void
  onGoOn: () => void
}

/** Both states, side by side: the author takes over what is wanted, then publishes again. */
export function Stale({ mine, theirs, current, onTake, onGoOn }: StaleProps) {
  const t = useTexts()
  const when = useWhen()
  const { fields, items, isMoved } = compareDrafts(mine, theirs)
  const take = (label: string, change: (draft: Draft) => Draft) => (
    <button type="button" onClick={() => onTake(change)}>
      {label}
    </button>
  )
  return (
    <section class="stale" aria-labelledby="stale-head">
      <h4 id="stale-head">{t.staleHead}</h4>
      <p role="alert">{t.staleBy(current.author ?? t.theOperator, when(current.publishedAt))}</p>
      <p class="note">{t.staleHow}</p>
      {fields.map((field) => {
        const name = fieldLabel(t, field) ?? field
        return (
          <div key={field} class="difference">
            <h5>{name}</h5>
            <Side label={t.yours} text={show(mine[field])} />
            <Side label={t.theirs} text={show(theirs[field])} />
            {take(t.takeTheirs(name), (draft) => withFields(draft, { [field]: theirs[field] }))}
          </div>
        )
      })}
      {items.map(({ id, before, after }) => {
        const at = (after ? theirs : mine).items.findIndex((item) => item.id === id)
        const name = t.questionNumber(at + 1)
        return (
          <div key={id} class="difference">
            <h5>{name}</h5>
            <Side label={t.yours} item={before} language={mine.language} />
            <Side label={t.theirs} item={after} language={theirs.language} />
            {take(t.takeTheirs(name), takeItem(theirs, id))}
          </div>
        )
      })}
      {isMoved && (
        <div class="difference">
          <h5>{t.itemOrder}</h5>
          <Side label={t.yours} text={listPrompts(mine, theirs)} />
          <Side label={t.theirs} text={listPrompts(theirs, mine)} />
          {take(t.takeTheirs(t.itemOrder), takeOrder(theirs))}
        </div>
      )}
      {fields.length + items.length === 0 && !isMoved && <p>{t.differsNothing}</p>}
      <p class="tools">
        {take(t.takeAllTheirs, () => theirs)}
        <button type="button" class="primary" onClick={onGoOn}>
          {t.goOnWithMine}
        </button>
      </p>
    </section>
  )
}

interface SideProps {
  label: string
  item?: DraftItem | undefined
  /** The language of the quiz, for an item. */
  language?: string
  text?: string
}

function Side({ label, item, language = '', text }: SideProps) {
  const t = useTexts()
  return (
    <div class="side">
      <p class="note">{label}</p>
      {item ? <ItemView item={item} language={language} /> : <p class="whole-text">{text ?? t.notThere}</p>}
    </div>
  )
}

/** The prompts of the items that another state has too, in their order. */
const listPrompts = ({ items }: Draft, other: Draft) =>
  items
    .filter(({ id }) => other.items.some((item) => item.id === id))
    .map(({ prompt }) => prompt)
    .join('\n\n')

/** A field of the quiz to read. */
function show(value: unknown): string {
  if (value === undefined) return '–'
  if (Array.isArray(value)) return value.map(show).join('\n\n')
  return typeof value === 'object' && value !== null ? Object.values(value).map(show).join('\n') : String(value)
}
