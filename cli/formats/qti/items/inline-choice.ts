import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import { element } from '../../../../authoring/formats/write-xml.ts'
import { correctIds } from '../../../../core/items/choices.ts'
import { splitAtGaps } from '../../../../core/items/gaps.ts'
import type { AnyResponse, Item } from '../../../../core/items/index.ts'
import { childElement, childElements, elementsIn, isElement, type XmlElement, type XmlNode } from '../../xml/element.ts'
import { richXml } from '../content.ts'
import { keepIds, makeNames } from '../names.ts'
import { writeResponseDeclaration } from '../processing/declarations.ts'
import type { Responses } from '../processing/process.ts'
import { call, mapResponse, setOutcome } from '../processing/rules.ts'
import type { QtiItem } from '../qti-item.ts'
import {
  type ItemChoice,
  mapChoices,
  type NamedChoice,
  nameChoices,
  type PackageChoice,
  pairIds,
  readChoices,
  targetChoices,
} from './choices.ts'
import { type QtiItemType, type ReadInteractions, roundShare, type WrittenItem } from './item-type.ts'
import { matchedFeedback } from './single-choice.ts'

interface PackageGap {
  id: string
  response: string
  choices: PackageChoice[]
}

/** `inlineChoiceInteraction`, one or several in a text: each is a gap with its own choices. */
const readInlineChoices: ReadInteractions = (item, interactions) => {
  const keep = keepIds('gap')
  const gaps = interactions.map((interaction): PackageGap => {
    const { identifier } = item.declarationOf(interaction)
    const choices = readChoices(item, childElements(interaction, 'inline-choice'))
    return { id: keep(identifier), response: identifier, choices }
  })
  const toResponses = (given: AnyResponse): Responses => respond(gaps, given as Record<string, string>)
  const grade = (given: Record<string, string>) => item.grade(toResponses(given))
  const key = findKey(item, gaps)
  const points = grade(key)
  if (points <= 0) throw new ImportRefusal('gives no points to the right choices')
  const made = gaps.map((gap) => ({ id: gap.id, choices: weighGap(gap, gaps.length, points, key, grade) }))
  const probes = [
    key,
    {},
    ...gaps.flatMap(({ id, choices }) =>
      choices.flatMap((choice) => [{ ...key, [id]: choice.id }, { [id]: choice.id }]),
    ),
  ]
  return {
    fields: {
      type: 'inline-choice',
      ...readText(item, interactions, gaps),
      gaps: made,
      ...(interactions.some(({ attributes }) => attributes.shuffle === 'true') ? {} : { shuffle: false }),
    },
    points,
    right: toResponses(key),
    toResponses,
    probes,
    targets: gaps.flatMap(({ id, choices }, index) =>
      targetChoices(choices, made[index]?.choices ?? [], {
        alone: (chosen) => ({ [id]: chosen }),
        isIn: (chosen, response) => (response as Record<string, string>)[id] === chosen,
      }),
    ),
    combinations: probes.filter((given) => Object.keys(given).length > 0),
  }
}

function respond(gaps: readonly PackageGap[], given: Readonly<Record<string, string>>): Responses {
  return Object.fromEntries(
    gaps.flatMap(({ id, response, choices }) =>
      Object.hasOwn(given, id) ? [[response, [pairIds(choices).toIdentifier(given[id] ?? '')]]] : [],
    ),
  )
}

/** The right choice of each gap: the declared one, or the one that earns most alone. */
function findKey(item: QtiItem, gaps: readonly PackageGap[]): Record<string, string> {
  return Object.fromEntries(
    gaps.map(({ id, response, choices }) => {
      const declared = item.processing.responses.get(response)?.correct?.items[0]
      const score = ({ identifier }: PackageChoice) => item.grade({ [response]: [identifier] })
      const right =
        choices.find(({ identifier }) => identifier === declared) ?? choices.toSorted((a, b) => score(b) - score(a))[0]
      if (!right) throw new ImportRefusal('has a gap without choices')
      return [id, right.id]
    }),
  )
}

/** The choices of a gap, with weights if others than the right one add to the score. */
function weighGap(
  { id, choices }: PackageGap,
  count: number,
  points: number,
  key: Readonly<Record<string, string>>,
  grade: (given: Record<string, string>) => number,
): ItemChoice[] {
  const { [id]: right, ...others } = key
  const without = grade(others)
  const shares = choices.map((choice) => ((grade({ ...others, [id]: choice.id }) - without) * count) / points)
  return choices.map((choice, index): ItemChoice => {
    const { text } = choice
    if (choice.id === right) return { id: choice.id, text, correct: true }
    const weight = roundShare(Math.max(-1, Math.min(1, shares[index] ?? 0)))
    return { id: choice.id, text, ...(weight !== 0 && { weight }) }
  })
}

/** The prompt is what comes before the first block with a gap; the text begins there. */
function readText(item: QtiItem, interactions: readonly XmlElement[], gaps: readonly PackageGap[]) {
  const holds = (node: XmlNode) => isElement(node) && elementsIn(node).some((element) => interactions.includes(element))
  const body = childElement(item.element, 'item-body')?.children ?? []
  const from = body.findIndex(holds)
  const marked = item.read(body.slice(from), (element) => {
    const index = interactions.indexOf(element)
    return index < 0 ? undefined : markGap(index)
  })
  const plain = marked.replace(/(?<!\\)\{(?=[A-Za-z0-9][\w-]*\})/g, '\\{')
  const text = fillMarks(plain, (index) => `{${gaps[index]?.id}}`)
  const prompt = item.read(body.slice(0, from)) || item.element.attributes.title || 'Choose for each gap.'
  return { prompt, text }
}

/** Marks the position of a gap while its text changes format, in which its id could look like markup. */
const markGap = (index: number) => `\uE000${index}\uE001`
const fillMarks = (text: string, fill: (index: number) => string) =>
  text.replace(/\uE000(\d+)\uE001/g, (_, index) => fill(Number(index)))

interface NamedGap {
  id: string
  name: string
  choices: NamedChoice[]
}

/** Each gap is a response of its own and earns the same share of the points. */
function write(item: Item<'inline-choice'>): WrittenItem {
  const toName = makeNames()
  const named = item.gaps.map((gap) => ({ ...gap, name: toName('gap', gap.id) }))
  const gaps = named.map(({ id, name, choices }) => ({ id, name, choices: nameChoices(choices, name, toName) }))
  const share = (item.points ?? 1) / gaps.length
  return {
    responses: gaps.map((gap) => declareGap(item, gap, share)).join(''),
    body: element('p', {}, richXml(item.prompt)) + element('p', {}, writeText(item, gaps)),
    scoring: setOutcome('SCORE', call('sum', ...gaps.map(({ name }) => mapResponse(name)))),
    feedback: gaps.flatMap(({ name, choices }) => matchedFeedback(choices, name)),
  }
}

function declareGap(item: Item<'inline-choice'>, { id, name, choices }: NamedGap, points: number): string {
  const right = item.correctResponse ? [item.correctResponse[id] ?? ''] : correctIds({ choices })
  return writeResponseDeclaration({
    identifier: name,
    cardinality: 'single',
    baseType: 'identifier',
    correct: choices.filter((choice) => right.includes(choice.id)).map((choice) => choice.name),
    mapping: mapChoices(choices, right, points),
  })
}

function writeText(item: Item<'inline-choice'>, gaps: readonly NamedGap[]): string {
  const shuffle = item.shuffle !== false
  const indexes = new Map(gaps.map(({ id }, index) => [id, index]))
  const marked = splitAtGaps(item.text).map((part, index) => (index % 2 ? markGap(indexes.get(part) ?? -1) : part))
  return fillMarks(richXml(marked.join('')), (index) => {
    const { name = '', choices = [] } = gaps[index] ?? {}
    return element(
      'qti-inline-choice-interaction',
      { 'response-identifier': name, shuffle },
      ...choices.map((choice) => element('qti-inline-choice', { identifier: choice.name }, richXml(choice.text))),
    )
  })
}

export const inlineChoice: QtiItemType<'inline-choice'> = {
  readers: { 'inline-choice-interaction': readInlineChoices },
  write,
}
