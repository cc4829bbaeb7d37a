import { ImportRefusal } from '../../../authoring/formats/imported.ts'
import { childElements, elementsIn, textOf, type XmlElement } from '../xml/element.ts'
import { isResponse, materialHtml } from './material.ts'
import { baseValue, htmlNodes, node, variable } from './nodes.ts'

export const response = 'RESPONSE'

/** The answers to a question under the names of QTI 3. */
export interface Answers {
  interaction: XmlElement
  cardinality: 'single' | 'multiple'
  baseType: 'identifier' | 'string' | 'float' | 'directedPair'
  /** The test for `varequal`. */
  equals: (condition: XmlElement) => XmlElement
  /** The value that `varequal` names, as a correct response. */
  valueOf: (condition: XmlElement) => string
}

const labelsIn = (element: XmlElement) => elementsIn(element).filter(({ name }) => name === 'response_label')
const identOf = ({ attributes }: XmlElement) => attributes.ident ?? attributes.respident ?? ''
const textIn = (element: XmlElement) => textOf(element).trim()

/** Choices of one response. */
export function readChoices(lid: XmlElement): Answers {
  const isMultiple = lid.attributes.rcardinality?.toLowerCase() === 'multiple'
  const labels = labelsIn(lid)
  const html = labels.map(materialHtml)
  const truths = html.map((text) =>
    text
      .replace(/<[^<>]*>/g, '')
      .trim()
      .toLowerCase(),
  )
  const isStatement = labels.length === 2 && truths.includes('true') && truths.includes('false')
  const names = labels.map((label, index) => (isStatement ? (truths[index] as string) : identOf(label)))
  const nameOf = (condition: XmlElement) =>
    names[labels.findIndex((label) => identOf(label) === textIn(condition))] ?? ''
  const shuffle = elementsIn(lid).some(({ attributes }) => attributes.shuffle?.toLowerCase() === 'yes')
  const choices = labels.map((_, index) =>
    node('simple-choice', { identifier: names[index] as string }, ...htmlNodes(html[index] as string)),
  )
  return {
    interaction: node(
      'choice-interaction',
      { 'response-identifier': response, 'max-choices': isMultiple ? '0' : '1', shuffle: String(shuffle) },
      ...choices,
    ),
    cardinality: isMultiple ? 'multiple' : 'single',
    baseType: 'identifier',
    equals: (condition) =>
      isMultiple
        ? node('member', {}, baseValue('identifier', nameOf(condition)), variable(response))
        : node('match', {}, variable(response), baseValue('identifier', nameOf(condition))),
    valueOf: nameOf,
  }
}

/** A text or a number to type. */
export function readTyped(isNumber: boolean): Answers {
  return {
    interaction: node('text-entry-interaction', { 'response-identifier': response }),
    cardinality: 'single',
    baseType: isNumber ? 'float' : 'string',
    equals: (condition) => {
      if (isNumber) return node('equal', {}, variable(response), baseValue('float', numberIn(condition)))
      const isSensitive = condition.attributes.case?.toLowerCase() === 'yes'
      const attributes = { 'case-sensitive': String(isSensitive) }
      return node('string-match', attributes, variable(response), baseValue('string', textIn(condition)))
    },
    valueOf: textIn,
  }
}

/** The number in a condition. Throws `ImportRefusal` for any other text. */
export function numberIn(condition: XmlElement): number {
  const text = textIn(condition)
  if (text !== '' && Number.isFinite(Number(text))) return Number(text)
  throw new ImportRefusal(`its answer "${text}" is not a number`)
}

/** Pairs: a response for each of the left side. Blackboard has the texts of the right side in a block of their own. */
export function readPairs(presentation: XmlElement, lids: readonly XmlElement[]): Answers {
  const block = elementsIn(presentation).find(({ attributes }) => attributes.class === 'RIGHT_MATCH_BLOCK')
  const shared = block ? childElements(block).map(materialHtml) : []
  const textsOf = (lid: XmlElement) => labelsIn(lid).map((label, index) => materialHtml(label) || (shared[index] ?? ''))
  const rights = [...new Set(lids.flatMap(textsOf))]
  const choice = (identifier: string, html: string) =>
    node('simple-associable-choice', { identifier, 'match-max': '0' }, ...htmlNodes(html))
  const pairOf = (condition: XmlElement) => {
    const left = lids.findIndex((lid) => identOf(lid) === condition.attributes.respident)
    const lid = lids[left]
    const label = lid ? labelsIn(lid).findIndex((label) => identOf(label) === textIn(condition)) : -1
    return `left.${left} right.${lid ? rights.indexOf(textsOf(lid)[label] ?? '') : -1}`
  }
  return {
    interaction: node(
      'match-interaction',
      { 'response-identifier': response },
      node('simple-match-set', {}, ...lids.map((lid, index) => choice(`left.${index}`, leftHtml(presentation, lid)))),
      node('simple-match-set', {}, ...rights.map((html, index) => choice(`right.${index}`, html))),
    ),
    cardinality: 'multiple',
    baseType: 'directedPair',
    equals: (condition) => node('member', {}, baseValue('directedPair', pairOf(condition)), variable(response)),
    valueOf: pairOf,
  }
}

/** The text of a left side is in its response, or next to it. */
function leftHtml(presentation: XmlElement, lid: XmlElement): string {
  const own = materialHtml(lid)
  if (own) return own
  const around = elementsIn(presentation).find((element) => element.children.includes(lid))
  return around && around !== presentation && childElements(around).filter(isResponse).length === 1
    ? materialHtml(around)
    : ''
}
