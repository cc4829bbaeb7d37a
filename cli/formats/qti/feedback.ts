import { element } from '../../../authoring/formats/write-xml.ts'
import type { AnyResponse, Item } from '../../../core/items/index.ts'
import { elementsIn, type XmlElement } from '../xml/element.ts'
import { richXml } from './content.ts'
import type { ConditionalFeedback, Reading, WrittenItem } from './items/item-type.ts'
import type { Responses } from './processing/process.ts'
import { baseValue, call, condition, setOutcome, variable } from './processing/rules.ts'
import type { QtiItem } from './qti-item.ts'

/** Joins feedback that was found in several places. */
export const joinFeedback = (known: string | undefined, feedback: string): string =>
  [known, feedback].filter(Boolean).join('\n')

const kinds = new Set(['modal-feedback', 'feedback-block', 'feedback-inline'])

/** True if these responses show a feedback: its identifier is among the values of its outcome, or must not be. */
function isShown(item: QtiItem, { attributes }: XmlElement, given: Responses): boolean {
  const values = item.outcomes(given).get(attributes['outcome-identifier'] ?? '')?.items ?? []
  const named = values.map(String).includes(attributes.identifier ?? '')
  return attributes['show-hide'] === 'hide' ? !named : named
}

/**
 * Finds out by trying which responses show each feedback, and adds it to the parts that always show it. Returns what
 * every response shows: the feedback of the item.
 */
export function readFeedback(item: QtiItem, reading: Reading): string | undefined {
  const general = elementsIn(item.element)
    .filter(({ name }) => kinds.has(name))
    .flatMap((feedback) => {
      const text = item.read(feedback.children)
      return text ? (assign(item, reading, feedback, text) ?? []) : []
    })
  return general.length > 0 ? [...new Set(general)].join('\n') : undefined
}

/**
 * Adds a feedback to its targets, or returns it if it belongs to the item. Here a part shows its feedback regardless of the
 * other parts, so feedback that depends on the complete response, such as "Yes, both.", could praise a wrong one: it is dropped.
 */
function assign(item: QtiItem, reading: Reading, feedback: XmlElement, text: string): string | undefined {
  const { targets, combinations, toResponses } = reading
  const tried = [...targets.map(({ response }) => response), ...combinations].map((response) => ({
    response,
    isShown: isShown(item, feedback, toResponses(response)),
  }))
  const around = targets.find(({ element }) => element && elementsIn(element).includes(feedback))
  if (!around && tried.length > 0 && tried.every(({ isShown }) => isShown)) return text
  const among = around ? [around] : targets
  const showing = among.filter(({ fits }) => tried.every(({ response, isShown }) => isShown || !fits(response)))
  for (const target of showing) target.addFeedback(text)
  const isKept = (response: AnyResponse) => showing.some(({ fits }) => fits(response))
  const shown = tried.filter(({ isShown }) => isShown)
  const isLost = around ? showing.length === 0 : shown.some(({ response }) => !isKept(response)) || shown.length === 0
  if (isLost)
    item.notes.add(
      `could not keep the feedback "${text}", ${describeUse(item, reading, feedback)}${describeKept(showing)}`,
    )
  return undefined
}

/** Names the responses that show a feedback, as far as tried. */
function describeUse(item: QtiItem, { right, targets, combinations, toResponses }: Reading, feedback: XmlElement) {
  if (isShown(item, feedback, right)) return 'which is for right responses only'
  const others = [...targets.map(({ response }) => response), ...combinations]
  if (others.some((response) => isShown(item, feedback, toResponses(response))))
    return 'which depends on the complete response'
  return isShown(item, feedback, {}) ? 'which is for no response at all' : 'which no response shows'
}

const describeKept = (showing: readonly unknown[]) =>
  showing.length > 0 ? ', except on the parts that always show it' : ''

interface NamedFeedback extends Partial<ConditionalFeedback> {
  name: string
}

/** All feedback of an item under its own names; the feedback of the item has no test. */
export const nameFeedback = (item: Item, conditional: readonly ConditionalFeedback[]): NamedFeedback[] => [
  ...(item.feedback === undefined ? [] : [{ name: 'general', feedback: item.feedback }]),
  ...conditional.map((each, index) => ({ ...each, name: `told-${index + 1}` })),
]

export const feedbackDeclaration: string = element('qti-outcome-declaration', {
  identifier: 'FEEDBACK',
  cardinality: 'multiple',
  'base-type': 'identifier',
})

/** The rules that choose the feedback to show. */
export function writeFeedbackRules(named: readonly NamedFeedback[], firstOnly: WrittenItem['firstFeedbackOnly']) {
  const always = named.filter(({ test }) => test === undefined).map(showFeedback)
  const branches = named.flatMap(({ test, ...each }) =>
    test === undefined ? [] : [{ test, rules: showFeedback(each) }],
  )
  return [...always, ...(firstOnly ? [condition(branches)] : branches.map((branch) => condition([branch])))]
}

/** Adds a feedback to those shown. A branch must have a rule, so showing nothing is one too. */
const showFeedback = ({ name, feedback }: NamedFeedback): string => {
  const shown = variable('FEEDBACK')
  return setOutcome('FEEDBACK', feedback === undefined ? shown : call('multiple', shown, baseValue('identifier', name)))
}

export const writeFeedback = ({ name, feedback }: NamedFeedback): string =>
  feedback === undefined
    ? ''
    : element(
        'qti-modal-feedback',
        { 'outcome-identifier': 'FEEDBACK', identifier: name, 'show-hide': 'show' },
        element('qti-content-body', {}, element('p', {}, richXml(feedback))),
      )
