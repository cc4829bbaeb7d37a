import { useRef, useState } from 'preact/hooks'
import { type AmendmentEffect, effectOf, type PlannedAmendment } from '../../../core/classes/amendment-effect.ts'
import type { Amendment } from '../../../core/classes/amendments.ts'
import type { ItemFigures } from '../../../core/classes/figures.ts'
import type { AnyResponse } from '../../../core/items/index.ts'
import { ask } from '../../host.ts'
import { type OpenClass, paramOf, useClass } from '../open-class.ts'
import { percent } from '../percent.ts'
import { type ClassTexts, useTexts } from '../texts.ts'
import { isSameResponse, type ReportItem, type ReportView } from './read-report.ts'
import { insideQuotes, responseWords } from './response-words.ts'

interface Choice {
  words: string
  amendment: Amendment
  planned: PlannedAmendment
}

interface AmendProps {
  view: ReportView
  item: ReportItem
  wrong: ItemFigures['wrong']
}

/** Corrects the marks of an item: the effect is shown before it is applied, and one press undoes it. */
export function Amend({ view, item, wrong }: AmendProps) {
  const t = useTexts()
  const { open, act } = useClass()
  const summary = useRef<HTMLElement>(null)
  const [chosen, setChosen] = useState<Choice>()
  const before = view.report.assignment.amendments[item.item.id]
  if (!open.canChange || view.isPractice) return null
  const choices = choicesFor(view, item, wrong, before, t)
  const apply = async ({ words, amendment }: Choice) => {
    const change = (to: Amendment | null) => () => patchAmendment(open, view, item.item.id, to)
    setChosen(undefined)
    // The pressed button is gone.
    summary.current?.focus()
    await act(change(amendment), { words: t.amended(item.number, words), undo: change(before ?? null) })
  }
  return (
    <details class="amend screen">
      <summary ref={summary}>{t.correctMarks}</summary>
      <ul class="buttons plain">
        {choices.map((choice) => (
          <li key={choice.words}>
            <button type="button" aria-pressed={choice.words === chosen?.words} onClick={() => setChosen(choice)}>
              {choice.words}
            </button>
          </li>
        ))}
      </ul>
      {chosen && (
        <div class="effect" role="status">
          <p>{effectWords(effectOf(view.report, item.item.id, chosen.planned), t)}</p>
          <p class="buttons">
            <button type="button" class="primary" onClick={() => apply(chosen)}>
              {t.apply}
            </button>
            <button type="button" onClick={() => setChosen(undefined)}>
              {t.cancel}
            </button>
          </p>
        </div>
      )}
    </details>
  )
}

/** The corrected items, each with the way back. */
export function AmendedItems({ view }: { view: ReportView }) {
  const t = useTexts()
  const { open, act } = useClass()
  const amended = view.items.flatMap((item) => {
    const amendment = view.report.assignment.amendments[item.item.id]
    return amendment ? [{ item, amendment }] : []
  })
  if (amended.length === 0) return null
  const takeBack = (item: ReportItem, amendment: Amendment) => {
    const change = (to: Amendment | null) => () => patchAmendment(open, view, item.item.id, to)
    return act(change(null), { words: t.takenBack(item.number), undo: change(amendment) })
  }
  return (
    <ul class="amended plain">
      {amended.map(({ item, amendment }) => (
        <li key={item.item.id}>
          {t.amended(item.number, amendmentWords(item, amendment, t))}{' '}
          {open.canChange && (
            <button type="button" class="screen" onClick={() => takeBack(item, amendment)}>
              {t.takeBack}
              <span class="unseen"> {t.question(item.number)}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function choicesFor(
  { quiz }: ReportView,
  { item }: ReportItem,
  wrong: ItemFigures['wrong'],
  before: Amendment | undefined,
  t: ClassTexts,
): Choice[] {
  const accepted = typeof before === 'object' ? before.accept : []
  const accept = (response: AnyResponse): Choice => ({
    words: t.acceptAnswer(insideQuotes(responseWords(item, response, t))),
    amendment: { accept: [...accepted, response] },
    planned: (given) => isSameResponse(item, quiz.language, given, response),
  })
  return [
    { words: t.dropItem, amendment: 'drop', planned: 'drop' },
    { words: t.fullMarks, amendment: 'full', planned: 'full' },
    ...wrong.map(({ response }) => accept(response)),
  ]
}

function amendmentWords({ item }: ReportItem, amendment: Amendment, t: ClassTexts): string {
  if (amendment === 'drop') return t.dropItem
  if (amendment === 'full') return t.fullMarks
  return amendment.accept.map((response) => t.acceptAnswer(insideQuotes(responseWords(item, response, t)))).join(', ')
}

/** "12 pupils get a higher score, 0 a lower one. Median 70 % → 74 %." */
function effectWords({ higher, lower, before, after }: AmendmentEffect, t: ClassTexts): string {
  const show = (share: number | undefined) => (share === undefined ? '–' : percent(share, t))
  return [t.getHigher(higher), t.getLower(lower), t.medianChanges(show(before), show(after))].join(' ')
}

const patchAmendment = (open: OpenClass, { report }: ReportView, item: string, to: Amendment | null) =>
  ask(
    open.host.classes[':class'].assignments[':assignment'].$patch({
      param: paramOf(open, report.assignment.assignment),
      json: { amendments: { [item]: to } },
    }),
  )
