import type { Answer } from '../../../../authoring/formats/answers/answer.ts'
import { answersOfChoice } from '../../../../authoring/formats/answers/answers-of.ts'
import { type Gap, markGap, readGaps } from '../../../../authoring/formats/answers/read-gaps.ts'
import { readFormatted } from '../../../../authoring/formats/formatted-text.ts'
import { inlineToHtml } from '../../../../authoring/formats/html.ts'
import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import { element } from '../../../../authoring/formats/write-xml.ts'
import { gapIds, splitAtGaps } from '../../../../core/items/gaps.ts'
import type { Item } from '../../../../core/items/index.ts'
import { childElement, childElements } from '../../xml/element.ts'
import { readShuffle, writeShuffle } from '../answers.ts'
import { inlineIn, markupOf, setting, textIn, textOfChild, writeText } from '../text.ts'
import { readCloze, writeCloze } from './cloze.ts'
import { markPrompt, writeGapText } from './gap-text.ts'
import type { MoodleItemType, ReadQuestion, WrittenQuestion } from './item-type.ts'

/** `gapselect` and `ddwtos`: a text whose gaps, `[[1]]`, take a choice of their group. */
const readGapSelect: ReadQuestion = (question, inPrompt, elsewhere) => {
  const options = [...childElements(question, 'selectoption'), ...childElements(question, 'dragbox')].map((option) => ({
    text: inlineIn(option, elsewhere) ?? '',
    group: textOfChild(option, 'group') || '1',
  }))
  const text = childElement(question, 'questiontext')
  const gaps: Gap[] = []
  const marked = markPrompt(textIn(text)).replace(/\[\[(\d+)\]\]/g, (written, number: string) => {
    const right = options[Number(number) - 1]
    if (!right) throw new ImportRefusal(`its gap ${written} names a choice that does not exist`)
    const id = `gap-${gaps.length + 1}`
    const offered = options.filter(({ group }) => group === right.group)
    gaps.push({ id, answers: offered.map((option) => ({ text: option.text, fraction: option === right ? 1 : 0 })) })
    return markGap(id)
  })
  return {
    ...readGaps(readFormatted(marked, markupOf(text), inPrompt) ?? '', gaps, inPrompt),
    ...readShuffle(question),
  }
}

/** A gapselect question, with a group for each gap; a cloze question if choices have weights or feedback. */
function write(item: Item<'inline-choice'>): WrittenQuestion {
  const gaps = new Map(item.gaps.map((gap) => [gap.id, gap]))
  const ordered = gapIds(item.text).flatMap((id) => gaps.get(id) ?? [])
  const answers = ordered.map((gap) =>
    answersOfChoice({ choices: gap.choices, correctResponse: item.correctResponse?.[gap.id] }),
  )
  const pieces = splitAtGaps(item.text).filter((_, index) => index % 2 === 0)
  const simple = answers
    .flat()
    .every(({ fraction, feedback }) => (fraction === 0 || fraction === 1) && feedback === undefined)
  const alone = answers.every((offered) => offered.filter(({ fraction }) => fraction === 1).length === 1)
  return simple && alone ? writeGapSelect(item, pieces, answers) : writeCloze(item, pieces, answers)
}

function writeGapSelect(
  item: Item<'inline-choice'>,
  pieces: readonly string[],
  answers: readonly Answer[][],
): WrittenQuestion {
  const options = answers.flatMap((offered, index) => offered.map((option) => ({ ...option, group: index + 1 })))
  const numbers = answers.map(
    (_, index) => options.findIndex(({ group, fraction }) => group === index + 1 && fraction === 1) + 1,
  )
  const text = pieces.map((piece, index) => piece + (index < numbers.length ? `[[${numbers[index]}]]` : '')).join('')
  const content = [
    writeShuffle(item),
    ...options.map((option) =>
      element('selectoption', {}, writeText(inlineToHtml(option.text)), setting('group', option.group)),
    ),
  ]
  return { type: 'gapselect', prompt: writeGapText(item.prompt, inlineToHtml(text)), content, lost: [] }
}

export const inlineChoice: MoodleItemType<'inline-choice'> = {
  readers: { gapselect: readGapSelect, ddwtos: readGapSelect, cloze: readCloze, multianswer: readCloze },
  write,
}
