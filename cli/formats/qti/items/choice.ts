import { correctIds } from '../../../../core/items/choices.ts'
import { childElements } from '../../xml/element.ts'
import { readPrompt } from '../prompt.ts'
import { nameChoices, readChoices } from './choices.ts'
import type { QtiItemType, ReadInteractions } from './item-type.ts'
import { readMultipleChoice } from './multiple-choice.ts'
import { readSingleChoice, writeSingleChoice } from './single-choice.ts'
import { asTrueFalse } from './true-false.ts'

/** `choiceInteraction`: `multiple-choice` by the cardinality of the response, `true-false` by its choices, or `choice`. */
const readChoiceInteraction: ReadInteractions = (item, [interaction]) => {
  const { identifier, cardinality } = item.declarationOf(interaction)
  const choices = readChoices(item, childElements(interaction, 'simple-choice'))
  const shuffle = interaction.attributes.shuffle === 'true' ? {} : { shuffle: false }
  const prompt = readPrompt(item, interaction)
  if (cardinality === 'multiple') {
    const reading = readMultipleChoice(item, interaction, choices)
    return { ...reading, fields: { type: 'multiple-choice', prompt, choices: reading.choices, ...shuffle } }
  }
  const reading = readSingleChoice(item, identifier, choices)
  const fields = { type: 'choice' as const, prompt, choices: reading.choices, ...shuffle }
  return asTrueFalse(reading, prompt) ?? { ...reading, fields }
}

export const choice: QtiItemType<'choice'> = {
  readers: { 'choice-interaction': readChoiceInteraction },
  write: (item) => writeSingleChoice(item, nameChoices(item.choices), correctIds(item), item.shuffle !== false),
}
