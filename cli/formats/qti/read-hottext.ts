import { Refusal } from '../../../authoring/formats/imported.ts'
import { readPrompt } from './read-body.ts'
import { readChoices, readSet } from './read-choice.ts'
import type { ItemReading, Reading } from './reading.ts'
import { elementsIn, type XmlElement } from './xml.ts'

/** `hottextInteraction`: the places that can be chosen are the sentences; other text around them goes to the prompt. */
export function readHottextInteraction(item: ItemReading, interaction: XmlElement): Reading {
  const declared = item.declared(interaction)
  const places = elementsIn(interaction).filter(({ name }) => name === 'hottext')
  const reading = readSet(item, declared.identifier, readChoices(item, places, 'sentence'))
  if (declared.cardinality === 'single' && places.length > 0)
    item.notes.add('could not keep that only one may be chosen')
  const asked = readPrompt(item, [interaction])
  const passage = interaction.children.filter((node) => typeof node === 'string' || node.name !== 'prompt')
  const between = item.read(passage, (element) => (places.includes(element) ? ' ' : undefined))
  const whole = /[\p{L}\p{N}]/u.test(between) ? item.read(passage) : ''
  if (whole) item.notes.add('has text between the places to choose; the whole text stands in the prompt')
  const prompt = [asked, whole].filter(Boolean).join('\n') || item.element.attributes.title
  if (!prompt) throw new Refusal('does not say what to choose')
  return { ...reading, fields: { type: 'hottext', prompt, sentences: reading.fields.choices } }
}
