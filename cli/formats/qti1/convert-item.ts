import { ImportRefusal } from '../../../authoring/formats/imported.ts'
import { childElement, childElements, elementsIn, type XmlElement } from '../xml/element.ts'
import { type Answers, readChoices, readPairs, readTyped, response } from './answers.ts'
import { isResponse, materialHtml, responsesIn } from './material.ts'
import { questionType, readFields } from './metadata.ts'
import { baseValue, htmlNodes, node } from './nodes.ts'
import { convertProcessing } from './processing.ts'

/** Question types that cannot become items, for any kind of response. */
const unsupported =
  /essay|long.?answer|short.?response|file|jumbled|multiple_(blanks|dropdowns)|fill_in_multiple|blank.?plus|calculated|formula|opinion|likert|order|hot.?spot|quiz.?bowl|multi.?short|arithmetic|significant/i

/** Converts an item of QTI 1.2 to one under the names of QTI 3, whose reader then grades and checks it. Throws `ImportRefusal`. */
export function convertItem(item: XmlElement): XmlElement {
  const type = questionType(readFields(childElement(item, 'itemmetadata')))
  if (type && unsupported.test(type))
    throw new ImportRefusal(
      `is of the type "${type.replace(/^cc\.|\.v0p1$|_question$/g, '')}", which cannot be imported`,
    )
  const presentation = childElement(item, 'presentation')
  if (!presentation) throw new ImportRefusal('has no question text')
  const answers = readAnswers(presentation, item, type ?? '')
  const { rules, correct } = convertProcessing(item, answers)
  const declared = correct.map((value) => node('value', {}, value))
  return {
    ...node(
      'assessment-item',
      { identifier: item.attributes.ident ?? '', title: item.attributes.title ?? '' },
      node(
        'response-declaration',
        { identifier: response, cardinality: answers.cardinality, 'base-type': answers.baseType },
        ...(declared.length > 0 ? [node('correct-response', {}, ...declared)] : []),
      ),
      outcome('SCORE', 'single', 'float'),
      outcome('FEEDBACK', 'multiple', 'identifier'),
      node('item-body', {}, ...htmlNodes(promptHtml(presentation, answers)), answers.interaction),
      node('response-processing', {}, ...rules, atLeastZero()),
      ...childElements(item, 'itemfeedback').map(convertFeedback),
    ),
    line: item.line,
  }
}

const outcome = (identifier: string, cardinality: string, baseType: string) =>
  node('outcome-declaration', { identifier, cardinality, 'base-type': baseType })

const atLeastZero = () =>
  node(
    'set-outcome-value',
    { identifier: 'SCORE' },
    node('max', {}, baseValue('float', 0), node('variable', { identifier: 'SCORE' })),
  )

function readAnswers(presentation: XmlElement, item: XmlElement, type: string): Answers {
  const [first, ...others] = responsesIn(presentation)
  if (!first) throw new ImportRefusal('has no response')
  const all = [first, ...others]
  const isChoice = ({ name }: XmlElement) => name === 'response_lid' || name === 'response_grp'
  if (all.every(isChoice)) {
    const isMatching = others.length > 0 || first.name === 'response_grp' || /match/i.test(type)
    return isMatching ? readPairs(presentation, all) : readChoices(first)
  }
  if (others.length > 0) throw new ImportRefusal(`has ${all.length} responses to type in, but an item has one`)
  if (first.name !== 'response_str' && first.name !== 'response_num')
    throw new ImportRefusal(`has an unsupported response, ${first.name}`)
  const rules = childElement(item, 'resprocessing')
  const isNumber =
    first.name === 'response_num' ||
    /numeric/i.test(type) ||
    elementsIn(first).some(({ attributes }) => /^(decimal|integer)$/i.test(attributes.fibtype ?? '')) ||
    (rules !== undefined && elementsIn(rules).some(({ name }) => /^var[gl]te?$/.test(name)))
  return readTyped(isNumber)
}

/** The question text. A field within a sentence leaves a blank. */
function promptHtml(presentation: XmlElement, { baseType }: Answers): string {
  const html = materialHtml(presentation)
  if (baseType !== 'string' && baseType !== 'float') return html
  const parts = elementsIn(presentation).filter((part) => part.name === 'material' || isResponse(part))
  const at = parts.findIndex(isResponse)
  if (at < 1 || at === parts.length - 1) return html
  const inline = (list: readonly XmlElement[]) =>
    list.map((part) => materialHtml(node('flow', {}, part)).replace(/^<div>|<\/div>$/g, '')).join(' ')
  return `<div>${inline(parts.slice(0, at))} _____ ${inline(parts.slice(at + 1))}</div>`
}

const convertFeedback = (feedback: XmlElement) =>
  node(
    'modal-feedback',
    { 'outcome-identifier': 'FEEDBACK', identifier: feedback.attributes.ident ?? '', 'show-hide': 'show' },
    ...htmlNodes(materialHtml(feedback)),
  )
