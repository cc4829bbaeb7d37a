import { correctIds, type Keyed } from '../../../core/items/choices.ts'
import type { Choice } from '../../../core/items/fields.ts'
import type { Item } from '../../../core/items/index.ts'
import { makeNames } from './names.ts'
import { baseValue, call, condition, float, scoreByMapping, setOutcome, variable } from './rules.ts'
import { truthWords } from './truth-words.ts'
import { element, richXml } from './write-xml.ts'
import { declareResponse, type Told, type Written, type WrittenDeclaration } from './written.ts'

export const response = 'RESPONSE'
/** Identifiers that no choice may have: those of the item's variables. */
export const variables = [
  'RESPONSE',
  'SCORE',
  'MAXSCORE',
  'FEEDBACK',
  'BALANCE',
  'completionStatus',
  'numAttempts',
  'duration',
]

/** A choice under the identifier that the document gives it. */
export interface NamedChoice extends Choice {
  name: string
}

export const nameChoices = (
  choices: readonly Choice[],
  list = 'choice',
  toName = makeNames(variables),
): NamedChoice[] => choices.map((choice) => ({ ...choice, name: toName(list, choice.id) }))

const simpleChoices = (choices: readonly { name: string; text: string }[]) =>
  choices.map(({ name, text }) => element('qti-simple-choice', { identifier: name }, richXml(text)))

/** Feedback to choices, told to those who chose them. */
const tellChosen = (choices: readonly NamedChoice[], identifier = response): Told[] =>
  choices.flatMap(({ name, feedback }) =>
    feedback === undefined
      ? []
      : [{ test: call('member', baseValue('identifier', name), variable(identifier)), feedback }],
  )

export function writeChoice(item: Item<'choice'>): Written {
  const choices = nameChoices(item.choices)
  return writeOne(item, choices, correctIds(item), item.shuffle !== false)
}

/** One of several. Without weights and with one point it is the standard's `match_correct`. */
function writeOne(item: Item, choices: readonly NamedChoice[], right: readonly string[], shuffle: boolean): Written {
  const points = item.points ?? 1
  const weighted = choices.some(({ id, weight }) => weight !== undefined && !right.includes(id))
  const mapping = oneMapping(choices, right, points)
  const correct = choices.filter(({ id }) => right.includes(id)).map(({ name }) => name)
  const declared: WrittenDeclaration = { identifier: response, cardinality: 'single', baseType: 'identifier', correct }
  const plain = !weighted && points === 1
  const matches = call('match', variable(response), element('qti-correct', { identifier: response }))
  const scored = [{ test: matches, rules: setOutcome('SCORE', float(points)) }]
  return {
    responses: declareResponse({ ...declared, mapping: plain ? undefined : mapping }),
    body: element(
      'qti-choice-interaction',
      { 'response-identifier': response, shuffle, 'max-choices': 1 },
      element('qti-prompt', {}, richXml(item.prompt)),
      ...simpleChoices(choices),
    ),
    scoring: plain ? condition(scored, setOutcome('SCORE', float(0))) : scoreByMapping(response),
    template: plain ? 'match_correct' : 'map_response',
    told: choices.flatMap(({ name, feedback }) =>
      feedback === undefined
        ? []
        : [{ test: call('match', variable(response), baseValue('identifier', name)), feedback }],
    ),
  }
}

/** What each choice is worth where one of them is chosen. */
export const oneMapping = (choices: readonly NamedChoice[], right: readonly string[], points: number) => ({
  upperBound: points,
  entries: choices.map(({ id, name, weight }) => ({
    key: name,
    value: right.includes(id) ? points : points * (weight ?? 0),
  })),
})

export function writeTrueFalse(item: Item<'true-false'>, language: string): Written {
  const words = truthWords(language)
  const ids = ['true', 'false', ...(item.notGiven ? ['not-given'] : [])] as const
  const told = new Map(item.responses?.map(({ response, feedback }) => [String(response), feedback]))
  const choices = ids.map((id): NamedChoice => {
    const feedback = told.get(id)
    return { id, name: id, text: words[id as keyof typeof words], ...(feedback !== undefined && { feedback }) }
  })
  return writeOne(item, choices, [String(item.correctResponse)], false)
}

/** A declaration that scores a set of choices by a mapping: right minus wrong, or the weights. */
export function declareSet(item: Item, keyed: Keyed, choices: readonly NamedChoice[]): string {
  const points = item.points ?? 1
  const right = correctIds(keyed)
  const weighted = choices.some(({ weight }) => weight !== undefined)
  const share = (id: string) => (right.includes(id) ? 1 : -1) / right.length
  return declareResponse({
    identifier: response,
    cardinality: 'multiple',
    baseType: 'identifier',
    correct: choices.filter(({ id }) => right.includes(id)).map(({ name }) => name),
    mapping: {
      upperBound: points,
      entries: choices.map(({ id, name, weight = 0 }) => ({
        key: name,
        value: points * (weighted ? weight : share(id)),
      })),
    },
  })
}

export function writeMultipleChoice(item: Item<'multiple-choice'>): Written {
  const choices = nameChoices(item.choices)
  return {
    responses: declareSet(item, item, choices),
    body: element(
      'qti-choice-interaction',
      { 'response-identifier': response, shuffle: item.shuffle !== false, 'max-choices': 0 },
      element('qti-prompt', {}, richXml(item.prompt)),
      ...simpleChoices(choices),
    ),
    scoring: scoreByMapping(response),
    template: 'map_response',
    told: tellChosen(choices),
  }
}

/** Each sentence can be chosen; they stand in one paragraph, with a space between. */
export function writeHottext(item: Item<'hottext'>): Written {
  const keyed: Keyed = { choices: item.sentences, correctResponse: item.correctResponse }
  const sentences = nameChoices(item.sentences, 'sentence')
  const written = sentences.map(({ name, text }) => element('qti-hottext', { identifier: name }, richXml(text)))
  return {
    responses: declareSet(item, keyed, sentences),
    body: element(
      'qti-hottext-interaction',
      { 'response-identifier': response, 'max-choices': 0 },
      element('qti-prompt', {}, richXml(item.prompt)),
      element('p', {}, written.join(' ')),
    ),
    scoring: scoreByMapping(response),
    template: 'map_response',
    told: tellChosen(sentences),
  }
}
