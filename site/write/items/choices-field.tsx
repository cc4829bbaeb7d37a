import type { TargetedClipboardEvent, TargetedKeyboardEvent } from 'preact'
import { pastedChoices } from '../../../authoring/paste/pasted-choices.ts'
import { moved } from '../draft/changes.ts'
import { choiceText, isRight, markChoice, newChoice, writeChoice } from '../draft/choices.ts'
import type { DraftChoice } from '../draft/draft.ts'
import { useProblems } from '../editor.ts'
import { focusSoon } from '../focus.ts'
import { MoveList } from '../moving/move-list.tsx'
import { useTexts } from '../texts.ts'
import { ChoiceRow } from './choice-row.tsx'
import { Problems } from './problem-list.tsx'

interface ChoicesProps {
  /** Begins the ids of its fields. */
  id: string
  legend: string
  note?: string
  /** Pointer of the list. */
  at: string
  choices: readonly DraftChoice[]
  correctResponse?: unknown
  language: string
  /** How many can be right; none in a list whose order is the key. */
  right: 'one' | 'several' | 'none'
  /** True if the order of the list matters. */
  isOrdered?: boolean
  /** True if choices can have pictures. */
  hasPictures?: boolean
  onChoices: (choices: readonly DraftChoice[], isMarked: boolean, field?: string) => void
}

/** A list of choices: Enter makes the next one, Backspace removes an empty one, and a list that is pasted becomes choices. */
export function ChoicesField(props: ChoicesProps) {
  const { id, legend, note, at, choices, correctResponse, language, right, isOrdered, hasPictures, onChoices } = props
  const t = useTexts()
  const own = useProblems(at, false)
  const set = (list: readonly DraftChoice[], field?: string) => onChoices(list, false, field)
  const nameOf = (index: number) => choiceText(choices[index] ?? '') || t.choiceNumber(index + 1)
  const fieldId = (index: number) => `${id}-${index}`
  const add = (index: number, texts = ['']) => {
    set(choices.toSpliced(index, 0, ...texts.map((text) => newChoice(choices, text))))
    focusSoon(fieldId(index + texts.length - 1))
  }
  const remove = (index: number) => {
    set(choices.toSpliced(index, 1))
    focusSoon(fieldId(Math.max(0, index - 1)))
  }
  const onKey = (index: number) => (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.isComposing) return
    const isEmpty = event.currentTarget.value === ''
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      const next = choices[index + 1]
      if (next !== undefined && choiceText(next) === '') focusSoon(fieldId(index + 1))
      else if (!isEmpty) add(index + 1)
    } else if (event.key === 'Backspace' && isEmpty && choices.length > 1) {
      event.preventDefault()
      remove(index)
    }
  }
  /** A pasted mark replaces that of the only right choice, and a key by ids is written as marks. */
  const keepsMark = (choice: DraftChoice) => (right === 'several' && isRight(choice, correctResponse)) || undefined
  const onPaste = (index: number) => (event: TargetedClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = pastedChoices(event.clipboardData?.getData('text/plain') ?? '')
    if (pasted.length < 2) return
    event.preventDefault()
    const added = pasted.map((choice) => {
      const isMarked = right !== 'none' && typeof choice !== 'string'
      return writeChoice(newChoice(choices, choiceText(choice)), { correct: isMarked || undefined })
    })
    const isEmpty = choiceText(choices[index] ?? '') === ''
    const keyed = added.some((choice) => isRight(choice, undefined))
    const kept = keyed ? choices.map((choice) => writeChoice(choice, { correct: keepsMark(choice) })) : choices
    onChoices(kept.toSpliced(isEmpty ? index : index + 1, isEmpty ? 1 : 0, ...added), keyed)
  }
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {note && <p class="note">{note}</p>}
      <MoveList
        class="plain"
        count={choices.length}
        nameOf={nameOf}
        onMove={(from, to, group) => set(moved(choices, from, to), group)}
      >
        {choices.map((choice, index) => (
          <ChoiceRow
            key={index}
            {...{
              id: fieldId(index),
              group: id,
              choice,
              index,
              correctResponse,
              language,
              right,
              isOrdered,
              hasPictures,
            }}
            name={nameOf(index)}
            at={`${at}/${index}`}
            onChange={(fields, field) =>
              set(choices.with(index, writeChoice(choice, fields)), field && `${field} ${index}`)
            }
            onMark={(isMarked) =>
              onChoices(markChoice({ choices, correctResponse }, index, isMarked, right === 'one'), true)
            }
            onRemove={() => remove(index)}
            onKeyDown={onKey(index)}
            onPaste={onPaste(index)}
          />
        ))}
      </MoveList>
      <button type="button" class="quiet" onClick={() => add(choices.length)}>
        {t.addChoice}
      </button>
      <Problems at={at} problems={own} />
    </fieldset>
  )
}
