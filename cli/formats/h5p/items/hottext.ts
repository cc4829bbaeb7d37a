import { z } from 'zod'
import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import { escapeInline } from '../../../../authoring/formats/print-inline.ts'
import { inlineText } from '../../../../core/inline.ts'
import { correctIds } from '../../../../core/items/choices.ts'
import type { Item } from '../../../../core/items/index.ts'
import { escapeMarkup } from '../../../../core/markup.ts'
import type { Collector } from '../collector.ts'
import { overallFeedback, readFeedback, writeFeedback } from '../feedback.ts'
import { type Lose, paragraph } from '../text.ts'
import { writeMultiChoice } from './choice.ts'
import { type H5pItemType, loseHint, readOne, type WrittenQuestion } from './item-type.ts'
import { loseWeights } from './multiple-choice.ts'

const markTheWords = z.object({ taskDescription: z.string().catch(''), textField: z.string(), overallFeedback })
type MarkTheWords = z.infer<typeof markTheWords>

/**
 * Reads H5P.MarkTheWords: every word can be marked; H5P scores right minus wrong, not below 0, with a point for each
 * right one. That is `hottext` with words as sentences.
 */
function readMarkTheWords({ taskDescription, textField, overallFeedback }: MarkTheWords, collector: Collector) {
  const words = listWords(inlineText(collector.read(textField.replaceAll('*', star)) ?? ''))
  const right = words.filter(({ correct }) => correct)
  if (right.length === 0) throw new ImportRefusal('has no word to mark: in H5P it is right to mark nothing')
  return {
    type: 'hottext',
    prompt: collector.read(taskDescription),
    points: right.length > 1 ? right.length : undefined,
    feedback: readFeedback(overallFeedback, collector),
    sentences: words.map(({ text, correct }, index) => ({ id: `w${index + 1}`, text, correct: correct || undefined })),
  }
}

/** Replaces H5P's asterisks while HTML is read, so that they are not read as emphasis. */
const star = '\u{F0002}'

/** White space divides words. Punctuation alone cannot be marked and belongs to the word before. */
function listWords(text: string): { text: string; correct: boolean }[] {
  const words: { text: string; correct: boolean }[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = words.at(-1)
    if (last && punctuation.test(word)) last.text += ` ${escapeInline(word)}`
    else words.push(readWord(word))
  }
  return words
}

const before = '[[({⟨¿¡“"«„]*'
const after = '[",….:;?!\\])}⟩»”]*'
const punctuation = new RegExp(`^${before}${after}$`, 'u')
/** A right word is between asterisks, within its punctuation; a doubled asterisk is text. */
const marked = new RegExp(`^${before}${star}.+${star}[^${star}]?${after}$`, 'u')

const readWord = (word: string) => ({
  text: escapeInline(word.replaceAll(star + star, '*').replaceAll(star, '')),
  correct: marked.test(word.replaceAll(star + star, '')),
})

/** A word and the punctuation around it, which H5P leaves out of what is marked. */
const wordInPunctuation = new RegExp(`^(${before})([^*\\s]*?)(${after})$`, 'u')

/** Sentences of one word each become words to mark, all others a multiple choice. */
function write(item: Item<'hottext'>, lose: Lose): WrittenQuestion {
  const right = new Set(correctIds({ choices: item.sentences, correctResponse: item.correctResponse }))
  const words = item.sentences.map(({ id, text }) => {
    const [, before = '', core = '', after = ''] = wordInPunctuation.exec(inlineText(text)) ?? []
    return { before, core, after, isRight: right.has(id) }
  })
  if (words.some(({ core }) => core === '') || item.sentences.some(needsAnswers))
    return writeSentences(item, right, lose)
  loseHint(item, lose)
  return {
    library: 'H5P.MarkTheWords',
    points: right.size,
    params: {
      taskDescription: paragraph(item.prompt),
      textField: `<p>${words.map(mark).join(' ')}</p>`,
      ...writeFeedback(item, lose),
    },
  }
}

/** Only answers of a multiple choice can have weights and feedback. */
const needsAnswers = ({ weight, feedback }: Item<'hottext'>['sentences'][number]) =>
  weight !== undefined || feedback !== undefined

const mark = ({ before, core, after, isRight }: { before: string; core: string; after: string; isRight: boolean }) =>
  escapeMarkup(isRight ? `${before}*${core}*${after}` : `${before}${core}${after}`)

function writeSentences(item: Item<'hottext'>, right: ReadonlySet<string>, lose: Lose): WrittenQuestion {
  loseWeights(item.sentences, right, lose)
  lose('the running text: its sentences are the answers of a multiple choice')
  return writeMultiChoice(item, { answers: item.sentences, right, type: 'multi', isShuffled: false }, lose)
}

export const hottext: H5pItemType<'hottext'> = {
  readers: { 'H5P.MarkTheWords': readOne(markTheWords, readMarkTheWords) },
  write,
}
