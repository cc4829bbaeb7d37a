import { z } from 'zod'
import type { Item } from '../../../../core/items/index.ts'
import { wordsFor } from '../../../../core/worksheet/words.ts'
import type { Collector } from '../collector.ts'
import { group } from '../question.ts'
import { type Lose, paragraph, plainText } from '../text.ts'
import { writeMultiChoice } from './choice.ts'
import { type H5pItemType, loseHint, readOne, type WrittenQuestion } from './item-type.ts'

const text = z.string().optional().catch(undefined)

const trueFalseContent = z.object({
  question: z.string(),
  correct: z.enum(['true', 'false']).or(z.boolean()).transform(String),
  behaviour: group({ feedbackOnCorrect: text, feedbackOnWrong: text }),
})

/** Equal feedback to both responses is the feedback of the item. */
function readTrueFalse({ question, correct, behaviour }: z.infer<typeof trueFalseContent>, collector: Collector) {
  const right = correct === 'true'
  const onRight = collector.read(behaviour.feedbackOnCorrect)
  const onWrong = collector.read(behaviour.feedbackOnWrong)
  const isCommon = onRight === onWrong
  const responses = [
    { response: right, feedback: onRight },
    { response: !right, feedback: onWrong },
  ].filter(({ feedback }) => feedback && !isCommon)
  return {
    type: 'true-false',
    prompt: collector.read(question),
    correctResponse: right,
    feedback: isCommon ? onRight : undefined,
    responses: responses.length > 0 ? responses : undefined,
  }
}

/** H5P has feedback to either response; both include the feedback of the item. */
function write(item: Item<'true-false'>, lose: Lose, language: string): WrittenQuestion {
  if (item.notGiven) return writeNotGiven(item, language, lose)
  loseHint(item, lose)
  const right = String(item.correctResponse)
  if (item.feedback !== undefined && item.responses?.length)
    lose('its feedback as one text: it is repeated in the feedback to either response')
  const feedbackTo = (response: string) =>
    [feedbackOf(item, response), item.feedback]
      .flatMap((feedback) => (feedback === undefined ? [] : plainText(feedback, lose)))
      .join(' ')
  const behaviour = {
    feedbackOnCorrect: feedbackTo(right),
    feedbackOnWrong: feedbackTo(right === 'true' ? 'false' : 'true'),
  }
  return {
    library: 'H5P.TrueFalse',
    points: 1,
    params: { question: paragraph(item.prompt), correct: right, behaviour },
  }
}

const feedbackOf = ({ responses }: Item<'true-false'>, response: string) =>
  responses?.find((entry) => String(entry.response) === response)?.feedback

/** With the third response "not given" the statement becomes a choice, in the language of the quiz. */
function writeNotGiven(item: Item<'true-false'>, language: string, lose: Lose): WrittenQuestion {
  const words = wordsFor(language)
  const texts = { true: words.true, false: words.false, 'not-given': words.notGiven }
  const answers = Object.entries(texts).map(([id, text]) => ({ id, text, feedback: feedbackOf(item, id) }))
  lose(`its type: a multiple choice of "${Object.values(texts).join('", "')}"`)
  const right = new Set([String(item.correctResponse)])
  return writeMultiChoice(item, { answers, right, type: 'single', isShuffled: false }, lose)
}

export const trueFalse: H5pItemType<'true-false'> = {
  readers: { 'H5P.TrueFalse': readOne(trueFalseContent, readTrueFalse) },
  write,
}
