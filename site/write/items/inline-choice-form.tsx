import { useRef } from 'preact/hooks'
import { gapIds } from '../../../core/items/gaps.ts'
import { withFields } from '../draft/changes.ts'
import type { DraftGap, DraftItem } from '../draft/draft.ts'
import { focusSoon } from '../focus.ts'
import { useTexts } from '../texts.ts'
import { ChoicesField } from './choices-field.tsx'
import type { FormProps } from './form.ts'
import { ProblemList } from './problem-list.tsx'
import { TextField } from './text-field.tsx'

/** The key of a gap, if the item names the right choices of all gaps in one place. */
const keyOf = ({ correctResponse }: DraftItem, gap: string): unknown =>
  typeof correctResponse === 'object' && correctResponse !== null
    ? (correctResponse as Record<string, unknown>)[gap]
    : undefined

/** Makes a gap of what is selected in the text: that is its right choice. */
function withGap(item: DraftItem, from: number, to: number): DraftItem {
  const { text = '', gaps = [] } = item
  const taken = new Set([...gapIds(text), ...gaps.map(({ id }) => id)])
  let id = 1
  while (taken.has(String(id))) id++
  const word = text.slice(from, to)
  const gap: DraftGap = { id: String(id), choices: [{ text: word, correct: true }, ''] }
  return { ...item, text: `${text.slice(0, from)}{${id}}${text.slice(to)}`, gaps: [...gaps, gap] }
}

/** Puts the right choice of a gap back into the text. */
function withoutGap(item: DraftItem, gap: DraftGap): DraftItem {
  const { text = '', gaps = [] } = item
  const right = gap.choices.find((choice) => typeof choice !== 'string' && choice.correct) ?? gap.choices[0] ?? ''
  const word = typeof right === 'string' ? right : right.text
  return { ...item, text: text.replace(`{${gap.id}}`, word), gaps: gaps.filter((one) => one !== gap) }
}

/** A text with gaps, and what each gap offers. */
export function InlineChoiceForm({ item, at, language, change }: FormProps) {
  const t = useTexts()
  const { id, text = '', gaps = [] } = item
  const field = useRef<HTMLDivElement>(null)
  const makeGap = () => {
    const area = field.current?.querySelector('textarea')
    if (!area) return
    const { selectionStart: from, selectionEnd: to } = area
    if (to <= from) return area.focus()
    change((item) => withGap(item, from, to))
    focusSoon(`gap-${id}-${gaps.length}-1`)
  }
  const writeGap = (index: number, gap: DraftGap, field?: string) =>
    change((item) => withFields(item, { gaps: (item.gaps ?? []).with(index, gap) }), field)
  return (
    <>
      <div ref={field}>
        <TextField
          id={`text-${id}`}
          label={t.gapText}
          note={t.gapTextHow}
          at={`${at}/text`}
          value={text}
          language={language}
          onValue={(text) => change((item) => withFields(item, { text }), 'text')}
        />
      </div>
      <button type="button" onClick={makeGap}>
        {t.makeGap}
      </button>
      {gaps.map((gap, index) => (
        <div key={gap.id} class="gap">
          <ChoicesField
            id={`gap-${id}-${index}`}
            legend={t.gapNumber(gap.id)}
            at={`${at}/gaps/${index}/choices`}
            choices={gap.choices}
            correctResponse={keyOf(item, gap.id)}
            language={language}
            right="one"
            onChoices={(choices, _, field) => writeGap(index, { ...gap, choices }, field && `${gap.id} ${field}`)}
          />
          <button type="button" class="quiet" onClick={() => change((item) => withoutGap(item, gap))}>
            {t.removeGap}
          </button>
          <ProblemList at={`${at}/gaps/${index}/id`} />
        </div>
      ))}
      <ProblemList at={`${at}/gaps`} deep={false} />
      <ProblemList at={`${at}/correctResponse`} />
    </>
  )
}
