import { ImportRefusal } from '../../../authoring/formats/imported.ts'
import { childElement, childElements, elementsIn, textOf, type XmlElement } from '../xml/element.ts'
import { type Answers, numberIn, response } from './answers.ts'
import { baseValue, node, setOutcome, variable } from './nodes.ts'

/** A change of a variable: `setvar`. */
interface Change {
  name: string
  action: string
  value: number
}

interface Condition {
  element: XmlElement
  changes: Change[]
  /** True if later conditions are tried as well. */
  goesOn: boolean
}

const scoreNames = ['SCORE', 'que_score', 'D2L_Correct']

/** The response processing of an item as rules of QTI 3, and the answers that earn something. */
export function convertProcessing(item: XmlElement, answers: Answers) {
  const processing = childElement(item, 'resprocessing')
  const all = (processing ? childElements(processing, 'respcondition') : []).map((element) =>
    readCondition(element, item),
  )
  const conditions = all.some(({ changes }) => changes.length > 0) ? all : all.map(earnOne)
  const additive: XmlElement[] = []
  const rules = conditions.map(({ element, changes, goesOn }) => {
    const test = convertTest(childElement(element, 'conditionvar'), answers, additive)
    const adds = changes.some(({ action }) => action !== 'set')
    if (adds) additive.push(test)
    const shown = childElements(element, 'displayfeedback').map(({ attributes }) =>
      showFeedback(attributes.linkrefid ?? ''),
    )
    const last = goesOn || adds ? [] : [node('exit-response', {})]
    return node('response-condition', {}, node('response-if', {}, test, ...changes.map(applyChange), ...shown, ...last))
  })
  return { rules, correct: correctValues(conditions, answers) }
}

/** Blackboard leaves out the score of typed answers: each condition that is not "incorrect" earns everything. */
const earnOne = (condition: Condition): Condition => {
  const isOther = elementsIn(condition.element).some(({ name }) => name === 'other')
  const isWrong = isOther || /incorrect/i.test(condition.element.attributes.title ?? '')
  return isWrong ? condition : { ...condition, changes: [{ name: 'SCORE', action: 'set', value: 1 }] }
}

function readCondition(element: XmlElement, item: XmlElement): Condition {
  const changes = childElements(element, 'setvar').flatMap((set) => readChange(set, element, item))
  return { element, changes, goesOn: element.attributes.continue?.toLowerCase() === 'yes' }
}

/** The change of the score. D2L counts right and wrong choices, also those left out, which do not count here. */
function readChange(set: XmlElement, condition: XmlElement, item: XmlElement): Change[] {
  const name = set.attributes.varname ?? set.attributes.variablename ?? 'SCORE'
  const action = (set.attributes.action ?? 'Set').toLowerCase()
  if (name.startsWith('D2L_')) {
    const isNegated = elementsIn(condition).some((part) => part.name === 'not')
    if (isNegated || !/^D2L_(Correct|Incorrect)$/.test(name)) return []
    return [{ name: 'SCORE', action: 'add', value: name === 'D2L_Correct' ? 1 : -1 }]
  }
  if (!scoreNames.includes(name)) return []
  const text = textOf(set).trim()
  const value = /\.max$/i.test(text) ? maximumOf(item) : Number(text)
  if (!Number.isFinite(value)) throw new ImportRefusal(`sets its score to "${text}", which is not a number`)
  return [{ name: 'SCORE', action, value }]
}

const maximumOf = (item: XmlElement) => {
  const declared = elementsIn(item).find(({ name }) => name === 'decvar')
  return Number(declared?.attributes.maxvalue) || 1
}

function applyChange({ action, value }: Change): XmlElement {
  const operand = baseValue('float', action === 'subtract' ? -value : value)
  if (action === 'set') return setOutcome('SCORE', operand)
  if (action === 'add' || action === 'subtract') return setOutcome('SCORE', node('sum', {}, variable('SCORE'), operand))
  throw new ImportRefusal(`changes its score by "${action}", which is not supported`)
}

const showFeedback = (identifier: string) =>
  setOutcome('FEEDBACK', node('multiple', {}, variable('FEEDBACK'), baseValue('identifier', identifier)))

const always = () => baseValue('boolean', 'true')

/** The tests in a condition. Blackboard names the right number next to its range: the range decides. */
function testsIn(parent: XmlElement): XmlElement[] {
  const tests = childElements(parent)
  const isRange =
    parent.name !== 'or' && ['varg', 'varl'].every((kind) => tests.some(({ name }) => name.startsWith(kind)))
  return isRange ? tests.filter(({ name }) => name !== 'varequal') : tests
}

function convertTest(element: XmlElement | undefined, answers: Answers, additive: readonly XmlElement[]): XmlElement {
  const inner = (parent: XmlElement) => testsIn(parent).map((child) => convertTest(child, answers, additive))
  switch (element?.name) {
    case 'conditionvar':
    case 'and':
      return node('and', {}, ...inner(element))
    case 'or':
      return node('or', {}, ...inner(element))
    case 'not':
      return node('not', {}, node('or', {}, ...inner(element)))
    case 'varequal':
      return answers.equals(element)
    case 'vargt':
    case 'vargte':
    case 'varlt':
    case 'varlte':
      return node(element.name.slice(3), {}, variable(response), baseValue('float', numberIn(element)))
    case 'unanswered':
      return node('is-null', {}, variable(response))
    case 'other':
      return additive.length > 0 ? node('not', {}, node('or', {}, ...additive)) : always()
    case undefined:
      return always()
    default:
      throw new ImportRefusal(`is graded by "${element?.name}", which is not supported`)
  }
}

/** The values that conditions with a positive score ask for. */
function correctValues(conditions: readonly Condition[], answers: Answers): string[] {
  const earning = conditions.filter(({ changes }) =>
    changes.some(({ action, value }) => (action === 'subtract' ? -value : value) > 0),
  )
  const positive = (element: XmlElement): XmlElement[] =>
    element.name === 'not' ? [] : [element, ...childElements(element).flatMap(positive)]
  const values = earning
    .flatMap(({ element }) => positive(element))
    .filter(({ name }) => name === 'varequal')
    .map(answers.valueOf)
  return [...new Set(values)]
}
