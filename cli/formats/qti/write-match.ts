import type { Item } from '../../../core/items/index.ts'
import { makeNames } from './names.ts'
import { scoreByMapping } from './rules.ts'
import { response, variables } from './write-choice.ts'
import { element, richXml } from './write-xml.ts'
import { declareResponse, type Written } from './written.ts'

type Side = readonly { id: string; text: string; name: string }[]

/** Two lists to match: each of the left once, each of the right as often as one likes. */
export function writeMatch(item: Item<'match'>): Written {
  const points = item.points ?? 1
  const toName = makeNames(variables)
  const left = item.left.map(({ id, text }) => ({ id, text, name: toName('left', id) }))
  const right = item.right.map(({ id, text }) => ({ id, text, name: toName('right', id) }))
  const rights = new Map(right.map(({ id, name }) => [id, name]))
  const pairs = left.map(({ id, name }) => `${name} ${rights.get(item.correctResponse[id] ?? '')}`)
  return {
    responses: declareResponse({
      identifier: response,
      cardinality: 'multiple',
      baseType: 'directedPair',
      correct: pairs,
      mapping: { upperBound: points, entries: pairs.map((key) => ({ key, value: points / pairs.length })) },
    }),
    body: element(
      'qti-match-interaction',
      { 'response-identifier': response, shuffle: true, 'max-associations': 0 },
      element('qti-prompt', {}, richXml(item.prompt)),
      writeSide(left, 1),
      writeSide(right, 0),
    ),
    scoring: scoreByMapping(response),
    template: 'map_response',
    told: [],
  }
}

const writeSide = (side: Side, most: number): string =>
  element(
    'qti-simple-match-set',
    {},
    ...side.map(({ name, text }) =>
      element('qti-simple-associable-choice', { identifier: name, 'match-max': most }, richXml(text)),
    ),
  )
