import { inlineText } from '../../../core/inline.ts'
import type { Item } from '../../../core/items/index.ts'
import { elementsIn, type XmlElement } from '../xml/element.ts'
import { element, xmlValue } from '../xml/write.ts'
import { richXml } from './content.ts'
import type { QtiItem } from './qti-item.ts'

/** QTI has no hint, evidence or attribution: packages of Lede keep them in rubric blocks of these classes. */
const ownRubrics = ['lede-hint', 'lede-evidence', 'lede-attribution'] as const

const isFor = (view: string, { attributes }: XmlElement) => (attributes.view ?? 'candidate').split(/\s+/).includes(view)

const classOf = ({ attributes }: XmlElement) => ownRubrics.find((name) => attributes.class?.split(/\s+/).includes(name))

/** Reads rubric blocks: instructions for learners, and the fields that packages of Lede keep there. */
export function readRubrics(item: QtiItem) {
  const blocks = elementsIn(item.element).filter(({ name }) => name === 'rubric-block')
  const own = new Map<string, string>()
  const instructions: string[] = []
  for (const block of blocks) {
    const name = classOf(block)
    if (name) own.set(name, item.read(block.children))
    else if (isFor('candidate', block)) instructions.push(item.read(block.children))
    else item.notes.add(`could not keep a rubric for ${block.attributes.view}: "${item.read(block.children)}"`)
  }
  const hint = own.get('lede-hint')
  const [quote, attribution] = ['lede-evidence', 'lede-attribution'].map((name) => {
    const text = own.get(name)
    return text && inlineText(text)
  })
  return {
    instructions: instructions.join('\n'),
    fields: {
      ...(hint !== undefined && { hint }),
      ...(quote !== undefined && { evidence: { quote } }),
      ...(attribution !== undefined && { attribution }),
    },
  }
}

export function writeRubrics({ hint, evidence, attribution }: Item): string {
  const write = (name: (typeof ownRubrics)[number], use: string, view: string, content: string | undefined) =>
    content === undefined
      ? ''
      : element(
          'qti-rubric-block',
          { class: name, use, view },
          element('qti-content-body', {}, element('p', {}, content)),
        )
  return [
    write('lede-hint', 'instructions', 'tutor', hint && richXml(hint)),
    write('lede-evidence', 'scoring', 'author scorer tutor', evidence && xmlValue(evidence.quote)),
    write('lede-attribution', 'scoring', 'author scorer tutor', attribution && xmlValue(attribution)),
  ].join('')
}
