import { type Gap, markGap, readGaps } from '../../../authoring/formats/answers/read-gaps.ts'
import { type Gathered, readFormatted } from '../../../authoring/formats/formatted-text.ts'
import { Refusal } from '../../../authoring/formats/imported.ts'
import { inlineOf, markupOf } from './inline-of.ts'
import { shuffleOf } from './own-fields.ts'
import { childOf, childrenOf, textOf, type XmlElement } from './xml-questions.ts'

/** A text whose gaps, `[[1]]`, take a choice of their group from a list or by dragging: gapselect and ddwtos. */
export function readGapSelect(question: XmlElement, inPrompt: Gathered, beside: Gathered): object {
  const options = [...childrenOf(question, 'selectoption'), ...childrenOf(question, 'dragbox')].map((option) => ({
    text: inlineOf(option, undefined, beside) ?? '',
    group: textOf(childOf(option, 'group')) || '1',
  }))
  const text = childOf(question, 'questiontext')
  const gaps: Gap[] = []
  const marked = textOf(text).replace(/\[\[(\d+)\]\]/g, (written, number: string) => {
    const right = options[Number(number) - 1]
    if (!right) throw new Refusal(`its gap ${written} names a choice that does not exist`)
    const id = `gap-${gaps.length + 1}`
    const offered = options.filter(({ group }) => group === right.group)
    gaps.push({ id, answers: offered.map((option) => ({ text: option.text, fraction: option === right ? 1 : 0 })) })
    return markGap(id)
  })
  return { ...readGaps(readFormatted(marked, markupOf(text), inPrompt) ?? '', gaps, inPrompt), ...shuffleOf(question) }
}
