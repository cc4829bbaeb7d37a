import { useState } from 'preact/hooks'
import type { ItemFigures } from '../../../core/classes/figures.ts'
import type { Statistics } from '../../../core/statistics.ts'
import { percent } from '../percent.ts'
import { useTexts } from '../texts.ts'
import { Amend, AmendedItems } from './amend.tsx'
import { ItemEvidence, Prompt } from './item-parts.tsx'
import type { ReportItem, ReportView } from './read-report.ts'
import { responseWords } from './response-words.ts'
import { useEveryone } from './use-everyone.ts'

/** So many items are shown at first, and so many wrong answers of each. */
const shownItems = 3
const shownAnswers = 3

/** What to explain again: the most missed items, their wrong answers, and the sentence that settles them. */
export function Missed({ view }: { view: ReportView }) {
  const t = useTexts()
  const [isAll, setAll] = useState(false)
  const missed = view.figures.filter(({ missed }) => missed > 0)
  const shown = isAll ? missed : missed.slice(0, shownItems)
  const everyone = useEveryone(view.quiz.id, view.quiz.version)
  if (view.figures.length === 0) return null
  return (
    <section class="missed" aria-labelledby="missed">
      <h3 id="missed">{t.explainAgain}</h3>
      <AmendedItems view={view} />
      {missed.length === 0 && <p>{t.nothingMissed}</p>}
      <ol class="plain">
        {shown.map((figures) => {
          const item = view.items.find(({ item }) => item.id === figures.id)
          const others = everyone?.items?.find(({ id }) => id === figures.id)
          return item && <MissedItem key={figures.id} {...{ view, item, figures, others }} />
        })}
      </ol>
      {missed.length > shown.length && (
        <button type="button" class="screen" onClick={() => setAll(true)}>
          {t.showAllMissed(missed.length)}
        </button>
      )}
    </section>
  )
}

interface MissedItemProps {
  view: ReportView
  item: ReportItem
  figures: ItemFigures
  /** How everyone did who has taken this version, if many have. */
  others: OthersOnItem | undefined
}

type OthersOnItem = NonNullable<Statistics['items']>[number]

function MissedItem({ view, item, figures, others }: MissedItemProps) {
  const t = useTexts()
  const { quiz } = view
  const content = { lang: quiz.language, dir: 'auto' } as const
  return (
    <li class="missed-item">
      <p class="missed-count">{t.missedBy(item.number, figures.missed, figures.n)}</p>
      {others && <p class="note">{t.everyone(t.number(others.attempts), percent(others.right, t))}</p>}
      <Prompt item={item} language={quiz.language} />
      {item.key && (
        <p>
          {t.rightIs} <b {...content}>{responseWords(item.item, item.key.correctResponse, t)}</b>
        </p>
      )}
      <ItemEvidence item={item} language={quiz.language} />
      <ul class="wrong-answers">
        {figures.wrong.slice(0, shownAnswers).map(({ response, count }) => (
          <li key={JSON.stringify(response)}>
            <span {...content}>{responseWords(item.item, response, t)}</span> <small>{t.times(count)}</small>
          </li>
        ))}
        {figures.blank > 0 && (
          <li>
            {t['tone-blank']} <small>{t.times(figures.blank)}</small>
          </li>
        )}
      </ul>
      <Amend view={view} item={item} wrong={figures.wrong.slice(0, shownAnswers)} />
    </li>
  )
}
