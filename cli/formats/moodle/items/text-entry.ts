import { answersOfText } from '../../../../authoring/formats/answers/answers-of.ts'
import { readTextEntry } from '../../../../authoring/formats/answers/read-text-entry.ts'
import type { Gathered } from '../../../../authoring/formats/formatted-text.ts'
import { inlineToHtml } from '../../../../authoring/formats/html.ts'
import type { Item } from '../../../../core/items/index.ts'
import { childElements, type XmlElement } from '../../xml/element.ts'
import { readAnswer, writeAnswer } from '../answers.ts'
import { htmlElement, setting, textIn, textOfChild, writeText } from '../text.ts'
import { type MoodleItemType, type WrittenQuestion, withPrompt } from './item-type.ts'

function readShortAnswer(question: XmlElement, gathered: Gathered): object {
  const answers = childElements(question, 'answer').map((answer) => ({
    ...readAnswer(answer, gathered),
    text: textIn(answer),
  }))
  return readTextEntry(answers, { matchCase: textOfChild(question, 'usecase') === '1' })
}

function write(item: Item<'text-entry'>): WrittenQuestion {
  const answers = answersOfText(item).map(({ text, fraction, feedback }) =>
    writeAnswer(fraction, `${writeText(text)}${htmlElement('feedback', feedback)}`),
  )
  const content = [setting('usecase', item.matchCase ? 1 : 0), ...answers]
  return { type: 'shortanswer', prompt: inlineToHtml(item.prompt), content, lost: [] }
}

export const textEntry: MoodleItemType<'text-entry'> = { readers: { shortanswer: withPrompt(readShortAnswer) }, write }
