import { inlineToHtml } from '../../../authoring/formats/html.ts'
import { correctIds } from '../../../core/items/choices.ts'
import type { Choice } from '../../../core/items/fields.ts'
import type { Item } from '../../../core/items/index.ts'
import { wordsFor } from '../../../core/worksheet/words.ts'
import { type Lose, loseHint, paragraph, type Written, wholeFeedback } from './written.ts'

/** One choice of several. Whatever earns the whole score is right in H5P too, a part of it is lost. */
export function writeChoice(item: Item<'choice'>, lose: Lose): Written {
  const [key] = correctIds(item)
  const right = new Set(item.choices.filter(({ id, weight }) => id === key || weight === 1).map(({ id }) => id))
  if (item.choices.some(({ weight }) => weight !== undefined && weight > 0 && weight < 1)) lose('parts of its points')
  return writeMultiChoice(item, item.choices, right, { type: 'single', isShuffled: item.shuffle !== false }, lose)
}

/** Any number of choices: H5P gives a point for each right one, and takes one for each wrong one. */
export function writeMultipleChoice(item: Item<'multiple-choice'>, lose: Lose): Written {
  const right = new Set(correctIds(item))
  loseWeights(item.choices, right, lose)
  return writeMultiChoice(item, item.choices, right, { type: 'multi', isShuffled: item.shuffle !== false }, lose)
}

/** Sentences to find: H5P marks single words only, but scores sentences in a list alike. */
export function writeSentences(item: Item<'hottext'>, lose: Lose): Written {
  const right = new Set(correctIds({ choices: item.sentences, correctResponse: item.correctResponse }))
  loseWeights(item.sentences, right, lose)
  lose('the running text: its sentences are the answers of a multiple choice')
  return writeMultiChoice(item, item.sentences, right, { type: 'multi', isShuffled: false }, lose)
}

/** A statement with the third response that the text does not say: a choice of the three, in the quiz's language. */
export function writeNotGiven(item: Item<'true-false'>, language: string, lose: Lose): Written {
  const words = wordsFor(language)
  const texts = { true: words.true, false: words.false, 'not-given': words.notGiven }
  const answers = Object.entries(texts).map(([id, text]) => ({
    id,
    text,
    feedback: item.responses?.find(({ response }) => String(response) === id)?.feedback,
  }))
  lose(`its type: a multiple choice of "${Object.values(texts).join('", "')}"`)
  const right = new Set([String(item.correctResponse)])
  return writeMultiChoice(item, answers, right, { type: 'single', isShuffled: false }, lose)
}

type Answer = Pick<Choice, 'id' | 'text' | 'feedback'>

function writeMultiChoice(
  item: Item,
  answers: readonly Answer[],
  right: ReadonlySet<string>,
  { type, isShuffled }: { type: 'single' | 'multi'; isShuffled: boolean },
  lose: Lose,
): Written {
  loseHint(item, lose)
  return {
    library: 'H5P.MultiChoice',
    points: type === 'single' ? 1 : right.size,
    params: {
      question: paragraph(item.prompt),
      answers: answers.map(({ id, text, feedback }) => ({
        text: inlineToHtml(text),
        correct: right.has(id),
        tipsAndFeedback: {
          tip: '',
          chosenFeedback: feedback === undefined ? '' : inlineToHtml(feedback),
          notChosenFeedback: '',
        },
      })),
      ...wholeFeedback(item, lose),
      behaviour: { type, singlePoint: false, randomAnswers: isShuffled },
    },
  }
}

/** Weights that say what H5P does anyway, right minus wrong over the number of right ones, are no loss. */
function loseWeights(choices: readonly Choice[], right: ReadonlySet<string>, lose: Lose) {
  const isWeighted = choices.some(({ weight }) => weight !== undefined)
  const isPlain = choices.every(({ id, weight = 0 }) => Math.abs(weight - (right.has(id) ? 1 : -1) / right.size) < 1e-4)
  if (isWeighted && !isPlain) lose('the weights of its choices')
}
