import type { Declaration } from './declarations.ts'
import { evaluate, type Scope, UnknownProcessing } from './expressions.ts'
import { isTrue, type Scalar, single, type Value } from './values.ts'
import { childElement, childElements, type XmlElement } from './xml.ts'

/** What a learner gave, by response identifier; an interaction left alone is missing. */
export type Responses = Readonly<Record<string, readonly Scalar[]>>

/** The parts of an item that decide what a response earns. */
export interface Processed {
  responses: ReadonlyMap<string, Declaration>
  outcomes: ReadonlyMap<string, Declaration>
  /** `response-processing`, where the item has one. */
  rules: XmlElement | undefined
}

/** How an item is processed: by rules of its own, by a template of the standard, or by what it declares. */
export type Manner = 'rules' | 'match_correct' | 'map_response' | 'nothing'

/** Which manner holds. Without any rule QTI leaves it to the host; what is declared tells what its author meant. */
export function mannerOf({ rules, responses }: Processed): Manner {
  if (rules && childElements(rules).length > 0) return 'rules'
  const template = rules?.attributes.template ?? rules?.attributes['template-location'] ?? ''
  if (/map_?response(\.xml)?$/i.test(template)) return 'map_response'
  if (/match(_correct|_basic)?(\.xml)?$/i.test(template)) return 'match_correct'
  if (template) throw new UnknownProcessing(`the template ${template}`)
  if ([...responses.values()].some(({ mapping }) => mapping)) return 'map_response'
  return [...responses.values()].some(({ correct }) => correct) ? 'match_correct' : 'nothing'
}

/** The values of all outcomes after the responses were processed. Throws `UnknownProcessing`. */
export function processResponses(item: Processed, given: Responses): Map<string, Value> {
  const values = new Map<string, Value>()
  for (const [id, { baseType, initial }] of item.outcomes) {
    const isNumber = baseType === 'float' || baseType === 'integer'
    values.set(id, initial ?? (isNumber ? single(0) : null))
  }
  for (const [id, { cardinality }] of item.responses) {
    const items = Object.hasOwn(given, id) ? (given[id] ?? []) : []
    values.set(id, items.length > 0 ? { items, ordered: cardinality !== 'multiple' } : null)
  }
  const declarations = new Map([...item.outcomes, ...item.responses])
  const scope = { declarations, values }
  const manner = mannerOf(item)
  if (manner === 'rules') runRules(childElements(item.rules as XmlElement), scope)
  else if (manner !== 'nothing') values.set('SCORE', single(scoreByTemplate(manner, item, scope)))
  return values
}

/** The standard's templates: `match_correct` gives 1 for the correct response, `map_response` what the mapping says. */
function scoreByTemplate(manner: 'match_correct' | 'map_response', { responses }: Processed, scope: Scope): number {
  const call = (name: string, identifier: string, children: XmlElement[] = []): XmlElement => ({
    name,
    namespace: '',
    attributes: { identifier },
    children,
    line: 0,
  })
  const ids = [...responses.keys()]
  if (manner === 'map_response') {
    const worth = ids.map((id) => evaluate(call('map-response', id), scope)?.items[0] ?? 0)
    return worth.reduce<number>((sum, each) => sum + Number(each), 0)
  }
  const matches = (id: string) => evaluate(call('match', '', [call('variable', id), call('correct', id)]), scope)
  return ids.every((id) => isTrue(matches(id))) ? 1 : 0
}

/** Carries out rules in their order; says whether one of them ended the processing. */
function runRules(rules: readonly XmlElement[], scope: Scope): boolean {
  return rules.some((rule) => {
    switch (rule.name) {
      case 'set-outcome-value': {
        const [expression] = childElements(rule)
        scope.values.set(rule.attributes.identifier ?? '', expression ? evaluate(expression, scope) : null)
        return false
      }
      case 'response-condition':
        return runCondition(rule, scope)
      case 'response-processing-fragment':
        return runRules(childElements(rule), scope)
      case 'exit-response':
        return true
      default:
        throw new UnknownProcessing(rule.name)
    }
  })
}

function runCondition(condition: XmlElement, scope: Scope): boolean {
  for (const branch of childElements(condition)) {
    if (branch.name === 'response-else') return runRules(childElements(branch), scope)
    const [test, ...rules] = childElements(branch)
    if (test && isTrue(evaluate(test, scope))) return runRules(rules, scope)
  }
  return false
}

/** The rules of an item. */
export const rulesOf = (item: XmlElement): XmlElement | undefined => childElement(item, 'response-processing')
