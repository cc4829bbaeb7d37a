import type { Answer } from '../../../../authoring/formats/answers/answer.ts'
import { answersOfChoice } from '../../../../authoring/formats/answers/answers-of.ts'
import { readChoice, readMultipleChoice } from '../../../../authoring/formats/answers/read-choices.ts'
import type { Gathered } from '../../../../authoring/formats/formatted-text.ts'
import { inlineToHtml } from '../../../../authoring/formats/html.ts'
import type { Item } from '../../../../core/items/index.ts'
import { childElements, type XmlElement } from '../../xml/element.ts'
import { isFalse, readAnswer, readShuffle, writeHtmlAnswer, writeShuffle } from '../answers.ts'
import { inlineIn, setting } from '../text.ts'
import { type MoodleItemType, type WrittenQuestion, withPrompt } from './item-type.ts'

/** `multichoice`: a `multiple-choice` item if several answers may be chosen, else a `choice`. */
function readMultichoice(question: XmlElement, gathered: Gathered): object {
  const answers = childElements(question, 'answer').map(
    (answer): Answer => ({ ...readAnswer(answer, gathered), text: inlineIn(answer, gathered) ?? '' }),
  )
  const { fields, notes } = isFalse(question, 'single') ? readMultipleChoice(answers) : readChoice(answers)
  gathered.notes.push(...notes)
  return { ...fields, ...readShuffle(question) }
}

interface MultichoiceSettings {
  single: boolean
  shuffle: boolean | undefined
}

export function writeMultichoice(
  { prompt }: Item,
  answers: readonly Answer[],
  { single, shuffle }: MultichoiceSettings,
): WrittenQuestion {
  const content = [
    setting('single', single),
    writeShuffle({ shuffle }),
    setting('answernumbering', 'abc'),
    ...answers.map(writeHtmlAnswer),
  ]
  return { type: 'multichoice', prompt: inlineToHtml(prompt), content, lost: [] }
}

export const choice: MoodleItemType<'choice'> = {
  readers: { multichoice: withPrompt(readMultichoice) },
  write: (item) => writeMultichoice(item, answersOfChoice(item), { single: true, shuffle: item.shuffle }),
}
