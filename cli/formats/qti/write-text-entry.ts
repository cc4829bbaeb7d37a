import type { Item } from '../../../core/items/index.ts'
import { baseValue, call, condition, float, isNull, scoreByMapping, setOutcome, variable } from './rules.ts'
import { response } from './write-choice.ts'
import { element, escapeXml, richXml } from './write-xml.ts'
import { declareResponse, type Told, type Written } from './written.ts'

const writeBody = (prompt: string, after = '') =>
  element('p', {}, richXml(prompt)) +
  element('p', {}, element('qti-text-entry-interaction', { 'response-identifier': response }), after)

/** A text. QTI compares whole texts, with or without case; that Lede is more lenient is told as a loss. */
export function writeTextEntry(item: Item<'text-entry'>): Written {
  const points = item.points ?? 1
  const matchCase = item.matchCase === true
  const right = [item.correctResponse].flat()
  const accept = item.accept ?? []
  const entries = [
    ...right.map((text) => ({ key: text, value: points, matchCase })),
    ...accept.flatMap(({ text, weight = 1 }) =>
      text === undefined ? [] : [{ key: text, value: points * weight, matchCase }],
    ),
  ]
  const any = accept.find(({ any }) => any)
  const same = (text: string) =>
    element('qti-string-match', { 'case-sensitive': matchCase }, variable(response), baseValue('string', text))
  const anyOther = call(
    'and',
    call('not', isNull(response)),
    call('not', call('or', ...entries.map(({ key }) => same(key)))),
  )
  const fold = (text: string) => (matchCase ? text : text.toLowerCase())
  return {
    responses: declareResponse({
      identifier: response,
      cardinality: 'single',
      baseType: 'string',
      correct: right.slice(0, 1),
      mapping: {
        upperBound: points,
        otherwise: points * (any?.weight ?? 0),
        entries: entries.filter(
          ({ key }, index) => entries.findIndex((other) => fold(other.key) === fold(key)) === index,
        ),
      },
    }),
    body: writeBody(item.prompt),
    scoring: scoreByMapping(response),
    template: 'map_response',
    told: tellAccepted(
      accept.map((entry) => ({ ...entry, test: entry.text === undefined ? anyOther : same(entry.text) })),
      call('or', ...right.map(same)),
    ),
    firstOnly: true,
    lost: [
      'accepts a text only as it is written: QTI minds punctuation, accents and signs of other keyboards',
      ...(item.allowTypingSlip ? ['accepts no typing slip in QTI'] : []),
      ...(any?.weight === 1 ? ['takes any text for right: what is said to which may come back otherwise'] : []),
    ],
  }
}

/** What is said to accepted responses. To a right one only entries of full weight speak, as in grading. */
function tellAccepted(
  accept: readonly { test: string; weight?: number | undefined; feedback?: string | undefined }[],
  right: string,
): Told[] {
  if (accept.every(({ feedback }) => feedback === undefined)) return []
  return accept.map(({ test, weight = 1, feedback }) => ({
    test: weight === 1 ? test : call('and', test, call('not', right)),
    feedback,
  }))
}

type AcceptedNumber = NonNullable<Item<'number'>['accept']>[number]

/** A number. What is accepted beside the right one follows in its order. */
export function writeNumber(item: Item<'number'>): Written {
  const points = item.points ?? 1
  const { correctResponse, tolerance, toleranceMode, accept = [], unit } = item
  const right = isAccepted({ value: correctResponse, tolerance, toleranceMode })
  const earn = (share: number) => setOutcome('SCORE', float(points * share))
  const tests = accept.map((entry) => ({ entry, test: entry.any ? undefined : isAccepted(entry) }))
  const known = [right, ...tests.flatMap(({ test }) => test ?? [])]
  const anyOther = call('and', call('not', isNull(response)), call('not', call('or', ...known)))
  const after = unit === undefined ? '' : ` ${element('span', { class: 'unit' }, escapeXml(unit))}`
  return {
    responses: declareResponse({
      identifier: response,
      cardinality: 'single',
      baseType: 'float',
      correct: [correctResponse],
    }),
    body: writeBody(item.prompt, after),
    scoring: condition(
      [
        { test: right, rules: earn(1) },
        ...tests.map(({ entry, test }) => ({ test: test ?? anyOther, rules: earn(entry.weight ?? 1) })),
      ],
      earn(0),
    ),
    told: tellAccepted(
      tests.map(({ entry, test }) => ({ ...entry, test: test ?? anyOther })),
      right,
    ),
    firstOnly: true,
  }
}

function isAccepted({ value, tolerance = 0, toleranceMode, min, max }: AcceptedNumber): string {
  const given = variable(response)
  if (value !== undefined) {
    const relative = toleranceMode === 'relative'
    const reach = relative ? Number((tolerance * 100).toPrecision(15)) : tolerance
    const mode = tolerance === 0 ? 'exact' : relative ? 'relative' : 'absolute'
    const attributes = { 'tolerance-mode': mode, ...(tolerance !== 0 && { tolerance: `${reach} ${reach}` }) }
    return element('qti-equal', attributes, given, float(value))
  }
  const bounds = [
    ...(min === undefined ? [] : [call('gte', given, float(min))]),
    ...(max === undefined ? [] : [call('lte', given, float(max))]),
  ]
  return bounds.length === 1 ? (bounds[0] as string) : call('and', ...bounds)
}
