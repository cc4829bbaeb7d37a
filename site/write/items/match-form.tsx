import type { TargetedKeyboardEvent } from 'preact'
import { moved } from '../draft/changes.ts'
import type { WrittenChoice } from '../draft/draft.ts'
import { newEntry, type Pairs, readPairs, withPairs } from '../draft/match.ts'
import { focusSoon } from '../focus.ts'
import { MoveHandle } from '../moving/move-handle.tsx'
import { MoveList } from '../moving/move-list.tsx'
import { useTexts } from '../texts.ts'
import { EntryPictures } from './entry-pictures.tsx'
import type { FormProps } from './form.ts'
import { ProblemList } from './problem-list.tsx'
import { TextField } from './text-field.tsx'

/** Pairs, and what else stands on the right side. */
export function MatchForm({ item, at, language, change }: FormProps) {
  const t = useTexts()
  const { id } = item
  const pairs = readPairs(item)
  const { rows, others, rights } = pairs
  const atRight = (entry: WrittenChoice | undefined) => (entry ? { at: `${at}/right/${rights.indexOf(entry)}` } : {})
  const set = (pairs: Pairs, field?: string) => change((item) => withPairs(item, pairs), field)
  const writeRight = (index: number, text: string) => {
    const row = rows[index] as Pairs['rows'][number]
    const isShared = rows.some((other) => other !== row && other.right === row.right)
    const right = row.right && !isShared ? { ...row.right, text } : newEntry(text)
    set({ rows: rows.with(index, { ...row, right }), others }, `right ${index}`)
  }
  const addPair = () => {
    set({ rows: [...rows, { left: newEntry(), right: newEntry() }], others })
    focusSoon(`left-${id}-${rows.length}`)
  }
  /** Enter goes on: to the other side, to the next pair, to a new one. */
  const onEnter = (goOn: () => void) => (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.isComposing || event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    goOn()
  }
  const leavePair = (index: number) => {
    if (index + 1 < rows.length) focusSoon(`left-${id}-${index + 1}`)
    else if (rows[index]?.left.text) addPair()
  }
  return (
    <fieldset class="pairs">
      <legend>{t.pairs}</legend>
      <p class="note">{t.pairsHow}</p>
      <MoveList
        class="plain"
        count={rows.length}
        nameOf={(index) => rows[index]?.left.text || t.leftNumber(index + 1)}
        onMove={(from, to, group) => set({ rows: [...moved(rows, from, to)], others }, group)}
      >
        {rows.map((row, index) => (
          <li key={row.left.id}>
            <MoveHandle name={row.left.text || t.leftNumber(index + 1)} />
            <TextField
              id={`left-${id}-${index}`}
              label={t.leftNumber(index + 1)}
              isLabelUnseen
              at={`${at}/left/${index}`}
              value={row.left.text}
              language={language}
              onValue={(text) =>
                set({ rows: rows.with(index, { ...row, left: { ...row.left, text } }), others }, `left ${index}`)
              }
              onKeyDown={onEnter(() => focusSoon(`right-${id}-${index}`))}
            />
            <TextField
              id={`right-${id}-${index}`}
              label={t.rightNumbered(index + 1)}
              isLabelUnseen
              {...atRight(row.right)}
              value={row.right?.text ?? ''}
              language={language}
              onValue={(text) => writeRight(index, text)}
              onKeyDown={onEnter(() => leavePair(index))}
            />
            <button
              type="button"
              class="quiet"
              aria-label={t.removePair(index + 1)}
              onClick={() => set({ rows: rows.toSpliced(index, 1), others })}
            >
              ✕
            </button>
          </li>
        ))}
      </MoveList>
      <button type="button" class="quiet" onClick={addPair}>
        {t.addPair}
      </button>
      <ol class="plain">
        {others.map((other, index) => (
          <li key={other.id}>
            <TextField
              id={`other-${id}-${index}`}
              label={t.otherNumber(index + 1)}
              {...atRight(other)}
              value={other.text}
              language={language}
              onValue={(text) => set({ rows, others: others.with(index, { ...other, text }) }, `other ${index}`)}
            />
            <button
              type="button"
              class="quiet"
              aria-label={t.remove}
              onClick={() => set({ rows, others: others.toSpliced(index, 1) })}
            >
              ✕
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="quiet" onClick={() => set({ rows, others: [...others, newEntry()] })}>
        {t.addOther}
      </button>
      <EntryPictures item={item} at={at} language={language} change={change} />
      <ProblemList at={`${at}/left`} deep={false} />
      <ProblemList at={`${at}/right`} deep={false} />
      <ProblemList at={`${at}/correctResponse`} />
    </fieldset>
  )
}
