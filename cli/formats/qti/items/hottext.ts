import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import { element } from '../../../../authoring/formats/write-xml.ts'
import type { Item } from '../../../../core/items/index.ts'
import { elementsIn } from '../../xml/element.ts'
import { richXml } from '../content.ts'
import { response } from '../names.ts'
import { readPrompt } from '../prompt.ts'
import { nameChoices, readChoices } from './choices.ts'
import type { QtiItemType, ReadInteractions, WrittenItem } from './item-type.ts'
import { readSet, writeSet } from './multiple-choice.ts'

/** `hottextInteraction`: what can be chosen are the sentences; other text around them goes to the prompt. */
const readHottext: ReadInteractions = (item, [interaction]) => {
  const { identifier, cardinality } = item.declarationOf(interaction)
  const places = elementsIn(interaction).filter(({ name }) => name === 'hottext')
  const reading = readSet(item, identifier, readChoices(item, places, 'sentence'))
  if (cardinality === 'single' && places.length > 0) item.notes.add('could not keep that only one may be chosen')
  const asked = readPrompt(item, interaction)
  const passage = interaction.children.filter((node) => typeof node === 'string' || node.name !== 'prompt')
  const between = item.read(passage, (element) => (places.includes(element) ? ' ' : undefined))
  const context = /[\p{L}\p{N}]/u.test(between) ? item.read(passage) : ''
  if (context) item.notes.add('has text between what can be chosen; the complete text is in the prompt')
  const prompt = [asked, context].filter(Boolean).join('\n') || item.element.attributes.title
  if (!prompt) throw new ImportRefusal('does not say what to choose')
  return { ...reading, fields: { type: 'hottext', prompt, sentences: reading.choices } }
}

/** The sentences make one paragraph. */
function write(item: Item<'hottext'>): WrittenItem {
  const keyed = { choices: item.sentences, correctResponse: item.correctResponse }
  const sentences = nameChoices(item.sentences, 'sentence')
  const written = sentences.map(({ name, text }) => element('qti-hottext', { identifier: name }, richXml(text)))
  return {
    ...writeSet(item, keyed, sentences),
    body: element(
      'qti-hottext-interaction',
      { 'response-identifier': response, 'max-choices': 0 },
      element('qti-prompt', {}, richXml(item.prompt)),
      element('p', {}, written.join(' ')),
    ),
  }
}

export const hottext: QtiItemType<'hottext'> = { readers: { 'hottext-interaction': readHottext }, write }
