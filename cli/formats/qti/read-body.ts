import { escapeHtml } from '../../../authoring/formats/html.ts'
import type { ItemReading } from './reading.ts'
import { childElement, childElements, elementsIn, type XmlElement } from './xml.ts'

const isInteraction = ({ name }: XmlElement) => name.endsWith('-interaction') && name !== 'end-attempt-interaction'

/** The interactions of an item, in the order of the text. */
export const interactionsOf = (item: XmlElement): XmlElement[] => {
  const body = childElement(item, 'item-body')
  return body ? elementsIn(body).filter(isInteraction) : []
}

const isFor = (view: string, { attributes }: XmlElement) => (attributes.view ?? 'candidate').split(/\s+/).includes(view)

/** Content marks that only Lede's own packages have: what it is for, by the class of a rubric block. */
export const ownRubrics = ['lede-hint', 'lede-evidence', 'lede-attribution'] as const

const classOf = ({ attributes }: XmlElement) => ownRubrics.find((name) => attributes.class?.split(/\s+/).includes(name))

/** What rubric blocks say: instructions for learners, and in Lede's own packages a hint and the evidence. */
export function readRubrics(item: ItemReading): { instructions: string; own: Map<string, string> } {
  const blocks = elementsIn(item.element).filter(({ name }) => name === 'rubric-block')
  const own = new Map<string, string>()
  const instructions: string[] = []
  for (const block of blocks) {
    const name = classOf(block)
    if (name) own.set(name, item.read(block.children))
    else if (isFor('candidate', block)) instructions.push(item.read(block.children))
    else item.notes.add(`could not keep a rubric for ${block.attributes.view}: "${item.read(block.children)}"`)
  }
  return { instructions: instructions.join('\n'), own }
}

/** The text of an item without its interactions; `gap` stands where one interrupts a line. */
export function readPrompt(item: ItemReading, interactions: readonly XmlElement[], gap = ''): string {
  const body = childElement(item.element, 'item-body')
  const prompts = interactions.flatMap((interaction) => childElements(interaction, 'prompt'))
  const around = item.read(body?.children ?? [], (element) =>
    interactions.includes(element) ? escapeHtml(gap) : element.attributes.class === 'unit' ? '' : undefined,
  )
  const outside = gap ? trimGap(around, gap) : around
  const asked = prompts.map((prompt) => item.read(prompt.children))
  return [outside, ...asked].filter(Boolean).join('\n')
}

/** A gap on a line of its own is the place to answer, not a part of the sentence. */
const trimGap = (text: string, gap: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== gap)
    .join('\n')
    .replaceAll(gap, '\\_\\_\\_\\_')
