import { escapeHtml } from '../../../authoring/formats/html.ts'
import { inlineText } from '../../../core/inline.ts'
import { correctIds } from '../../../core/items/choices.ts'
import type { Item } from '../../../core/items/index.ts'
import { writeSentences } from './write-multi-choice.ts'
import { type Lose, loseHint, paragraph, type Written, wholeFeedback } from './written.ts'

/** A word and the punctuation around it, which H5P leaves out of what is marked. */
const word = /^([[({⟨¿¡“"«„]*)([^*\s]*?)([",….:;?!\])}⟩»”]*)$/u

/** A passage whose sentences are words: words to mark. Sentences of several words become a multiple choice. */
export function writeHottext(item: Item<'hottext'>, lose: Lose): Written {
  const right = new Set(correctIds({ choices: item.sentences, correctResponse: item.correctResponse }))
  const words = item.sentences.map(({ id, text }) => {
    const [, before = '', core = '', after = ''] = word.exec(inlineText(text)) ?? []
    return { before, core, after, isRight: right.has(id) }
  })
  if (words.some(({ core }) => core === '') || item.sentences.some(isTold)) return writeSentences(item, lose)
  loseHint(item, lose)
  return {
    library: 'H5P.MarkTheWords',
    points: right.size,
    params: {
      taskDescription: paragraph(item.prompt),
      textField: `<p>${words.map(mark).join(' ')}</p>`,
      ...wholeFeedback(item, lose),
    },
  }
}

/** Weights and feedback are for the answers of a multiple choice; words have none. */
const isTold = ({ weight, feedback }: Item<'hottext'>['sentences'][number]) =>
  weight !== undefined || feedback !== undefined

const mark = ({ before, core, after, isRight }: { before: string; core: string; after: string; isRight: boolean }) =>
  escapeHtml(isRight ? `${before}*${core}*${after}` : `${before}${core}${after}`)
