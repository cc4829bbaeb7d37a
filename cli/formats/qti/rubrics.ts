import { element, xmlValue } from '../../../authoring/formats/write-xml.ts'
import { quotesOf } from '../../../core/find-evidence.ts'
import { inlineText } from '../../../core/inline.ts'
import type { Item } from '../../../core/items/index.ts'
import { elementsIn, type XmlElement } from '../xml/element.ts'
import { richXml } from './content.ts'
import type { QtiItem } from './qti-item.ts'

/** QTI has no such fields: packages of Lede keep them in rubric blocks of these classes, one per quotation. */
const ownRubrics = ['lede-hint', 'lede-evidence', 'lede-attribution', 'lede-skill'] as const
type OwnRubric = (typeof ownRubrics)[number]

const isFor = (view: string, { attributes }: XmlElement) => (attributes.view ?? 'candidate').split(/\s+/).includes(view)

const classOf = ({ attributes }: XmlElement) => ownRubrics.find((name) => attributes.class?.split(/\s+/).includes(name))

/** Reads rubric blocks: instructions for learners, and the fields that packages of Lede keep there. */
export function readRubrics(item: QtiItem) {
  const blocks = elementsIn(item.element).filter(({ name }) => name === 'rubric-block')
  const own: Record<OwnRubric, string[]> = {
    'lede-hint': [],
    'lede-evidence': [],
    'lede-attribution': [],
    'lede-skill': [],
  }
  const instructions: string[] = []
  for (const block of blocks) {
    const name = classOf(block)
    if (name) own[name].push(item.read(block.children))
    else if (isFor('candidate', block)) instructions.push(item.read(block.children))
    else item.notes.add(`could not keep a rubric for ${block.attributes.view}: "${item.read(block.children)}"`)
  }
  const hint = own['lede-hint'].at(-1)
  const quotations = own['lede-evidence'].map((text) => ({ quote: inlineText(text) }))
  const attribution = own['lede-attribution'].map(inlineText).at(-1)
  const skill = own['lede-skill'].map(inlineText).at(-1)
  return {
    instructions: instructions.join('\n'),
    fields: {
      ...(hint !== undefined && { hint }),
      ...(quotations.length > 0 && { evidence: quotations.length > 1 ? quotations : quotations[0] }),
      ...(attribution !== undefined && { attribution }),
      ...(skill !== undefined && { skill }),
    },
  }
}

export function writeRubrics(item: Item): string {
  const { hint, attribution, skill } = item
  const write = (name: OwnRubric, use: string, view: string, content: string | undefined) =>
    content === undefined
      ? ''
      : element(
          'qti-rubric-block',
          { class: name, use, view },
          element('qti-content-body', {}, element('p', {}, content)),
        )
  return [
    write('lede-hint', 'instructions', 'tutor', hint && richXml(hint)),
    ...quotesOf(item).map((quote) => write('lede-evidence', 'scoring', 'author scorer tutor', xmlValue(quote))),
    write('lede-attribution', 'scoring', 'author scorer tutor', attribution && xmlValue(attribution)),
    write('lede-skill', 'scoring', 'author scorer tutor', skill && xmlValue(skill)),
  ].join('')
}
