import type { Gathered } from '../../../../authoring/formats/formatted-text.ts'
import { inlineToHtml } from '../../../../authoring/formats/html.ts'
import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import type { Item } from '../../../../core/items/index.ts'
import { childElements, type XmlElement } from '../../xml/element.ts'
import { readAnswer, writeHtmlAnswer } from '../answers.ts'
import { textIn } from '../text.ts'
import { writeMultichoice } from './choice.ts'
import { type MoodleItemType, type WrittenQuestion, withPrompt } from './item-type.ts'

function readTrueFalse(question: XmlElement, gathered: Gathered): object {
  const answers = childElements(question, 'answer').map((answer) => ({
    ...readAnswer(answer, gathered),
    response: textIn(answer).toLowerCase() === 'true',
  }))
  const right = answers.find(({ fraction }) => fraction === 1)
  if (!right) throw new ImportRefusal('neither true nor false earns 100 %')
  const responses = answers.flatMap(({ response, feedback }) =>
    feedback === undefined ? [] : [{ response, feedback }],
  )
  return { type: 'true-false', correctResponse: right.response, ...(responses.length > 0 && { responses }) }
}

/** Moodle has no third response: with one, the statement becomes a choice. */
function write(item: Item<'true-false'>): WrittenQuestion {
  const words = { true: 'True', false: 'False', 'not-given': 'The text does not say' }
  const answers = (['true', 'false', ...(item.notGiven ? ['not-given' as const] : [])] as const).map((response) => ({
    text: item.notGiven ? words[response] : response,
    fraction: String(item.correctResponse) === response ? 1 : 0,
    feedback: item.responses?.find((entry) => String(entry.response) === response)?.feedback,
  }))
  if (item.notGiven) {
    const lost = ['that it is true, false or not given: it became a choice of three']
    return { ...writeMultichoice(item, answers, { single: true, shuffle: false }), lost }
  }
  return { type: 'truefalse', prompt: inlineToHtml(item.prompt), content: answers.map(writeHtmlAnswer), lost: [] }
}

export const trueFalse: MoodleItemType<'true-false'> = { readers: { truefalse: withPrompt(readTrueFalse) }, write }
