import { z } from 'zod'
import { inlineToHtml } from '../../../../authoring/formats/html.ts'
import { letterIds } from '../../../../authoring/formats/ids.ts'
import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import { correctIds } from '../../../../core/items/choices.ts'
import type { Choice } from '../../../../core/items/fields.ts'
import type { Item } from '../../../../core/items/index.ts'
import type { Collector } from '../collector.ts'
import { overallFeedback, readFeedback, writeFeedback } from '../feedback.ts'
import { group } from '../question.ts'
import { type Lose, paragraph } from '../text.ts'
import {
  type H5pItemType,
  loseHint,
  parseParams,
  type ReadContent,
  readOne,
  type WrittenQuestion,
} from './item-type.ts'

const text = z.string().optional().catch(undefined)
const reactions = { tip: text, chosenFeedback: text, notChosenFeedback: text }

/** In old packages an answer has its feedback without a group around it. */
const answer = z
  .object({
    text: z.string(),
    correct: z.boolean().catch(false),
    ...reactions,
    tipsAndFeedback: z.object(reactions).optional().catch(undefined),
  })
  .transform(({ tipsAndFeedback, ...answer }) => ({ ...answer, ...tipsAndFeedback }))

const multiChoice = z.object({
  question: z.string(),
  answers: z.array(answer),
  overallFeedback,
  behaviour: group({
    type: z.enum(['auto', 'single', 'multi']).catch('auto'),
    singlePoint: z.boolean().catch(false),
    randomAnswers: z.boolean().catch(true),
    passPercentage: z.coerce.number().catch(100),
  }),
})
type MultiChoice = z.infer<typeof multiChoice>

/**
 * Reads H5P.MultiChoice: a `choice` if only one answer can be chosen, or if that is left open and one is right; else a
 * `multiple-choice`, which H5P scores alike: right minus wrong, not below 0, a point for each right answer.
 */
function readMultiChoice({ question, answers, behaviour, overallFeedback }: MultiChoice, collector: Collector) {
  const right = answers.filter(({ correct }) => correct)
  if (right.length === 0) throw new ImportRefusal('has no right answer: in H5P it is right to choose nothing')
  const { type, singlePoint, randomAnswers, passPercentage } = behaviour
  const isSingle = type === 'single' || (type === 'auto' && right.length === 1)
  if (singlePoint && !isSingle) {
    collector.notes.push(
      `a single point for ${passPercentage} percent or more: here each part of the answer earns its part`,
    )
  }
  const shared = {
    prompt: collector.read(question),
    points: isSingle || singlePoint || right.length === 1 ? undefined : right.length,
    feedback: readFeedback(overallFeedback, collector),
    hint: readTips(answers, collector),
  }
  const texts = answers.map(({ text }) => collector.read(text) ?? '')
  const ids = letterIds(texts)
  return {
    type: isSingle ? 'choice' : 'multiple-choice',
    ...shared,
    choices: answers.map((answer, index) => ({
      id: ids[index],
      text: texts[index],
      // If one answer can be chosen, any right one earns the point: the first is the key here, the others weigh as much.
      ...(answer.correct && (isSingle && answer !== right[0] ? { weight: 1 } : { correct: true })),
      feedback: readReaction(answer, index, collector),
    })),
    shuffle: randomAnswers ? undefined : false,
  }
}

function readReaction(
  { chosenFeedback, notChosenFeedback }: MultiChoice['answers'][number],
  index: number,
  collector: Collector,
) {
  const unchosen = collector.read(notChosenFeedback)
  if (unchosen) collector.notes.push(`feedback if answer ${index + 1} is not chosen: "${unchosen}"`)
  return collector.read(chosenFeedback)
}

/** Joins the tips of all answers as the hint of the item. */
function readTips(answers: MultiChoice['answers'], collector: Collector): string | undefined {
  const tips = answers.flatMap(({ text, tip }) => {
    const help = collector.read(tip)
    return help ? [`${collector.read(text)}: ${help}`] : []
  })
  if (tips.length > 0) collector.notes.push('tips on single answers: they are together in the hint')
  return tips.join('\n') || undefined
}

const singleChoiceSet = z.object({
  // A broken question has no text and is refused for that.
  choices: z.array(
    z
      .object({ question: z.string().catch(''), answers: z.array(z.string()).catch([]) })
      .catch({ question: '', answers: [] }),
  ),
})

/** Reads H5P.SingleChoiceSet: several questions, each with its right answer first; H5P shuffles them. */
const readSingleChoiceSet: ReadContent = (params) =>
  parseParams(singleChoiceSet, params).choices.map(({ question, answers }) => (collector) => {
    const prompt = collector.read(question)
    const texts = answers.map((text) => collector.read(text) ?? '')
    const ids = letterIds(texts)
    const choices = texts.map((text, index) => ({ id: ids[index], text, correct: index === 0 ? true : undefined }))
    return { type: 'choice', prompt, choices }
  })

/** The answers of a written H5P.MultiChoice, and how they can be chosen. */
interface WrittenAnswers {
  answers: readonly Pick<Choice, 'id' | 'text' | 'feedback'>[]
  right: ReadonlySet<string>
  type: 'single' | 'multi'
  isShuffled: boolean
}

export function writeMultiChoice(
  item: Item,
  { answers, right, type, isShuffled }: WrittenAnswers,
  lose: Lose,
): WrittenQuestion {
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
      ...writeFeedback(item, lose),
      behaviour: { type, singlePoint: false, randomAnswers: isShuffled },
    },
  }
}

/** A choice that earns all points is right in H5P too; partial points are lost. */
function write(item: Item<'choice'>, lose: Lose): WrittenQuestion {
  const { choices, shuffle } = item
  const [key] = correctIds(item)
  const right = new Set(choices.filter(({ id, weight }) => id === key || weight === 1).map(({ id }) => id))
  if (choices.some(({ weight }) => weight !== undefined && weight > 0 && weight < 1)) lose('parts of its points')
  return writeMultiChoice(item, { answers: choices, right, type: 'single', isShuffled: shuffle !== false }, lose)
}

export const choice: H5pItemType<'choice'> = {
  readers: { 'H5P.MultiChoice': readOne(multiChoice, readMultiChoice), 'H5P.SingleChoiceSet': readSingleChoiceSet },
  write,
}
