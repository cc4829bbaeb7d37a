import { correctIds } from '../../../core/items/choices.ts'
import { splitAtGaps } from '../../../core/items/gaps.ts'
import type { Item } from '../../../core/items/index.ts'
import { makeNames } from './names.ts'
import { baseValue, call, mapResponse, setOutcome, variable } from './rules.ts'
import { type NamedChoice, nameChoices, oneMapping, variables } from './write-choice.ts'
import { element, richXml } from './write-xml.ts'
import { declareResponse, type Written } from './written.ts'

interface NamedGap {
  id: string
  name: string
  choices: NamedChoice[]
}

/** A text with gaps: each is a response of its own, and worth the same share of the points. */
export function writeInlineChoice(item: Item<'inline-choice'>): Written {
  const toName = makeNames(variables)
  const named = item.gaps.map((gap) => ({ ...gap, name: toName('gap', gap.id) }))
  const gaps = named.map(({ id, name, choices }) => ({ id, name, choices: nameChoices(choices, name, toName) }))
  const worth = (item.points ?? 1) / gaps.length
  return {
    responses: gaps.map((gap) => declareGap(item, gap, worth)).join(''),
    body: element('p', {}, richXml(item.prompt)) + element('p', {}, writeText(item, gaps)),
    scoring: setOutcome('SCORE', call('sum', ...gaps.map(({ name }) => mapResponse(name)))),
    told: gaps.flatMap(({ name, choices }) =>
      choices.flatMap((choice) =>
        choice.feedback === undefined
          ? []
          : [{ test: call('match', variable(name), baseValue('identifier', choice.name)), feedback: choice.feedback }],
      ),
    ),
  }
}

function declareGap(item: Item<'inline-choice'>, { id, name, choices }: NamedGap, worth: number): string {
  const right = item.correctResponse ? [item.correctResponse[id] ?? ''] : correctIds({ choices })
  return declareResponse({
    identifier: name,
    cardinality: 'single',
    baseType: 'identifier',
    correct: choices.filter((choice) => right.includes(choice.id)).map((choice) => choice.name),
    mapping: oneMapping(choices, right, worth),
  })
}

/** Gaps stand as marks while the text becomes XHTML, for their ids could be taken for emphasis. */
function writeText(item: Item<'inline-choice'>, gaps: readonly NamedGap[]): string {
  const shuffle = item.shuffle !== false
  const places = new Map(gaps.map(({ id }, index) => [id, index]))
  const marked = splitAtGaps(item.text).map((part, index) => (index % 2 ? `\uE000${places.get(part)}\uE001` : part))
  return richXml(marked.join('')).replace(/\uE000(\d+)\uE001/g, (_, place) => {
    const { name = '', choices = [] } = gaps[Number(place)] ?? {}
    return element(
      'qti-inline-choice-interaction',
      { 'response-identifier': name, shuffle },
      ...choices.map((choice) => element('qti-inline-choice', { identifier: choice.name }, richXml(choice.text))),
    )
  })
}
