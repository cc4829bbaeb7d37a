import { useRef, useState } from 'preact/hooks'
import { isHandedIn, shareOf, type Tone, toneOf } from '../../../core/classes/figures.ts'
import { inlineText } from '../../../core/inline.ts'
import { signs } from '../../../widget/work/judge.ts'
import { percent } from '../percent.ts'
import { type ClassTexts, useTexts } from '../texts.ts'
import { finishedAttempt, type ReportItem, type ReportView, type Row } from './read-report.ts'
import { insideQuotes, responseWords } from './response-words.ts'
import { stateWords } from './state-words.ts'

const missingFirst = (a: Row, b: Row) => Number(isIn(a)) - Number(isIn(b)) || a.seat.seat - b.seat.seat
const isIn = ({ seat }: Row) => isHandedIn(seat) || seat.state === 'excused'

interface GridProps {
  view: ReportView
  onPupil: (seat: number) => void
}

/**
 * Pupils by questions. Arrow keys move between cells (the grid pattern of WAI-ARIA); the response of the current cell is below.
 */
export function Grid({ view, onPupil }: GridProps) {
  const t = useTexts()
  const [at, setAt] = useState({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const rows = view.rows.toSorted(missingFirst)
  const { items } = view
  const onKeyDown = (event: KeyboardEvent) => {
    const next = move(at, event.key, { rows: rows.length, columns: items.length + 1 }, table.current)
    if (!next) return
    event.preventDefault()
    setAt(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus()
  }
  const cellProps = (row: number, column: number) => ({
    'data-cell': `${row} ${column}`,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  })
  const current = rows[at.row]
  const item = items[at.column - 1]
  return (
    <section class="answers" aria-labelledby="answers">
      <h3 id="answers">{t.answers}</h3>
      <div class="scroll">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern, with arrow keys. */}
        <table role="grid" aria-labelledby="answers" ref={table} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col">{t.pupil}</th>
              {items.map(({ item, number }) => (
                <th key={item.id} scope="col" title={inlineText(item.prompt)}>
                  <span class="unseen">{t.question(number)}</span>
                  <span aria-hidden="true">{t.number(number)}</span>
                </th>
              ))}
              <th scope="col">{t.score}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.seat.seat} class={isIn(row) ? '' : 'open'}>
                <th scope="row">
                  <button
                    type="button"
                    class="pupil"
                    data-opens={row.seat.seat}
                    onClick={() => onPupil(row.seat.seat)}
                    {...cellProps(index, 0)}
                  >
                    <span class="seat">{t.number(row.seat.seat)}</span> <span dir="auto">{row.name}</span>
                    {row.seat.state !== 'handed-in' && row.seat.state !== 'excused' && (
                      <small>{stateWords(row.seat, t)}</small>
                    )}
                  </button>
                </th>
                {items.map((item, column) => (
                  <Cell key={item.item.id} row={row} item={item} props={cellProps(index, column + 1)} />
                ))}
                <td class="score">{scoreWords(row, view, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class={`response screen${current && item ? ' chosen' : ''}`} aria-hidden="true">
        {current && item ? cellWords(current, item, t) : t.chooseCell}
      </p>
      <Legend />
    </section>
  )
}

function move(
  { row, column }: { row: number; column: number },
  key: string,
  { rows, columns }: { rows: number; columns: number },
  table: HTMLElement | null,
) {
  const forward = table && getComputedStyle(table).direction === 'rtl' ? -1 : 1
  const steps: Record<string, [down: number, right: number]> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, forward],
    ArrowLeft: [0, -forward],
    Home: [0, -columns],
    End: [0, columns],
    PageDown: [10, 0],
    PageUp: [-10, 0],
  }
  const step = steps[key]
  const within = (value: number, length: number) => Math.max(0, Math.min(length - 1, value))
  return step && { row: within(row + step[0], rows), column: within(column + step[1], columns) }
}

interface CellProps {
  row: Row
  item: ReportItem
  props: { 'data-cell': string; tabIndex: number; onFocus: () => void }
}

function Cell({ row, item, props }: CellProps) {
  const t = useTexts()
  const tone = row.attempt && toneOf(row.attempt, item.item.id)
  const words = cellWords(row, item, t)
  return (
    <td>
      {/* Safari does not focus a button that is pressed. */}
      <button
        type="button"
        class={`cell ${tone ?? ''}`}
        aria-label={words}
        title={words}
        onClick={({ currentTarget }) => currentTarget.focus()}
        {...props}
      >
        {tone && <ToneSign tone={tone} />}
      </button>
    </td>
  )
}

/** The sign of a tone: it never depends on colour. */
export const ToneSign = ({ tone }: { tone: Tone }) => {
  const path = { ...signs, blank: 'M4 8h8', absent: '' }[tone]
  return path ? (
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  ) : null
}

/** "Ada, question 3: wrong. “Kursk”" */
function cellWords({ label, attempt }: Row, { item, number }: ReportItem, t: ClassTexts): string {
  const tone = attempt && toneOf(attempt, item.id)
  if (!tone) return t.cell(label, number, t['tone-none'])
  const response = Object.hasOwn(attempt.responses, item.id) ? attempt.responses[item.id] : undefined
  const words = t.cell(label, number, t[`tone-${tone}`])
  return response === undefined ? words : `${words} “${insideQuotes(responseWords(item, response, t))}”`
}

/** "70 %", or nothing before there is a result. */
function scoreWords(row: Row, { isPractice }: ReportView, t: ClassTexts): string {
  if (row.seat.state === 'excused') return t['state-excused']
  const attempt = finishedAttempt(row)
  const share = attempt && shareOf(attempt)
  if (share === undefined || isPractice) return isPractice && attempt ? t.doneWithHelp : ''
  return percent(share, t)
}

function Legend() {
  const t = useTexts()
  return (
    <p class="legend">
      {(['right', 'partly', 'wrong', 'blank'] as const).map((tone) => (
        <span key={tone}>
          <span class={`cell ${tone}`}>
            <ToneSign tone={tone} />
          </span>{' '}
          {t[`tone-${tone}`]}
        </span>
      ))}
    </p>
  )
}
