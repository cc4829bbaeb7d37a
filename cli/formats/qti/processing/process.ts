import { childElements, type XmlElement } from '../../xml/element.ts'
import type { Declaration } from './declarations.ts'
import { evaluate, type Scope, UnknownProcessing } from './expressions.ts'
import { isTrue, type Scalar, single, type Value } from './values.ts'

/** A learner's values by response identifier; unanswered interactions are missing. */
export type Responses = Readonly<Record<string, readonly Scalar[]>>

/** The parts of an item that decide its score. */
export interface Processing {
  responses: ReadonlyMap<string, Declaration>
  outcomes: ReadonlyMap<string, Declaration>
  /** The responses that an interaction of the item gives; a template grades only these. */
  given: ReadonlySet<string>
  /** The element `response-processing`, if present. */
  rules: XmlElement | undefined
}

/** How an item is scored: by its own rules, or by a template of the standard. */
type Method = 'rules' | 'match_correct' | 'map_response' | 'nothing'

/** Without rules QTI leaves scoring to the host; the declarations then decide. */
function methodOf({ rules, responses, given }: Processing): Method {
  const declared = [...responses.values()].filter(({ identifier }) => given.has(identifier))
  if (rules && childElements(rules).length > 0) return 'rules'
  const template = rules?.attributes.template ?? rules?.attributes['template-location'] ?? ''
  if (/map_?response(\.xml)?$/i.test(template)) return 'map_response'
  if (/match(_correct|_basic)?(\.xml)?$/i.test(template)) return 'match_correct'
  if (template) throw new UnknownProcessing(`the template ${template}`)
  if (declared.some(({ mapping }) => mapping)) return 'map_response'
  return declared.some(({ correct }) => correct) ? 'match_correct' : 'nothing'
}

/** Returns the values of all outcomes for these responses. Throws `UnknownProcessing`. */
export function processResponses(item: Processing, given: Responses): Map<string, Value> {
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
  const method = methodOf(item)
  if (method === 'rules') runRules(childElements(item.rules as XmlElement), scope)
  else if (method !== 'nothing') values.set('SCORE', single(scoreByTemplate(method, item, scope)))
  return values
}

/** The standard's templates: `match_correct` scores 1 for the correct response, `map_response` by the mapping. */
function scoreByTemplate(
  method: 'match_correct' | 'map_response',
  { responses, given }: Processing,
  scope: Scope,
): number {
  const call = (name: string, identifier: string, children: XmlElement[] = []): XmlElement => ({
    name,
    namespace: '',
    attributes: { identifier },
    children,
    line: 0,
  })
  const ids = [...responses.keys()].filter((id) => given.has(id))
  if (method === 'map_response') {
    const points = ids.map((id) => evaluate(call('map-response', id), scope)?.items[0] ?? 0)
    return points.reduce<number>((sum, each) => sum + Number(each), 0)
  }
  const matches = (id: string) => evaluate(call('match', '', [call('variable', id), call('correct', id)]), scope)
  return ids.every((id) => isTrue(matches(id))) ? 1 : 0
}

/** Runs rules in order; returns true if one of them ended the processing. */
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
