import { Refusal } from '../../../authoring/formats/imported.ts'
import type { AnyResponse } from '../../../core/items/index.ts'
import { keepIds } from './names.ts'
import type { Responses } from './processing.ts'
import { type ReadChoice, readChoices, type WrittenChoice } from './read-choice.ts'
import { type ItemReading, type Part, pairIds, type Reading, roundShare } from './reading.ts'
import { childElement, childElements, elementsIn, isElement, type XmlElement, type XmlNode } from './xml.ts'

interface ReadGap {
  id: string
  response: string
  choices: ReadChoice[]
  written: WrittenChoice[]
}

/** `inlineChoiceInteraction`, one or several in a text: each is a gap with choices of its own. */
export function readInlineChoices(item: ItemReading, interactions: readonly XmlElement[]): Reading {
  const keep = keepIds('gap')
  const gaps = interactions.map((interaction): ReadGap => {
    const { identifier } = item.declared(interaction)
    const choices = readChoices(item, childElements(interaction, 'inline-choice'))
    return { id: keep(identifier), response: identifier, choices, written: [] }
  })
  const toResponses = (given: AnyResponse): Responses => respond(gaps, given as Record<string, string>)
  const key = findKey(item, gaps)
  const points = item.grade(toResponses(key))
  if (points <= 0) throw new Refusal('gives no points to the right choices')
  for (const gap of gaps)
    gap.written = weighGap(gap, gaps.length, points, key, (given) => item.grade(toResponses(given)))
  return {
    fields: {
      type: 'inline-choice',
      ...readText(item, interactions, gaps),
      gaps: gaps.map(({ id, written }) => ({ id, choices: written })),
      ...(interactions.some(({ attributes }) => attributes.shuffle === 'true') ? {} : { shuffle: false }),
    },
    points,
    right: toResponses(key),
    toResponses,
    probes: [
      key,
      {},
      ...gaps.flatMap(({ id, choices }) =>
        choices.flatMap((choice) => [{ ...key, [id]: choice.id }, { [id]: choice.id }]),
      ),
    ],
    parts: gaps.flatMap((gap) => partsOf(gap, toResponses)),
  }
}

function respond(gaps: readonly ReadGap[], given: Readonly<Record<string, string>>): Responses {
  return Object.fromEntries(
    gaps.flatMap(({ id, response, choices }) =>
      Object.hasOwn(given, id) ? [[response, [pairIds(choices).toIdentifier(given[id] ?? '')]]] : [],
    ),
  )
}

/** The right choice of each gap: the declared one, else the one that earns most by itself. */
function findKey(item: ItemReading, gaps: readonly ReadGap[]): Record<string, string> {
  return Object.fromEntries(
    gaps.map(({ id, response, choices }) => {
      const declared = item.processed.responses.get(response)?.correct?.items[0]
      const worth = ({ identifier }: ReadChoice) => item.grade({ [response]: [identifier] })
      const right =
        choices.find(({ identifier }) => identifier === declared) ?? choices.toSorted((a, b) => worth(b) - worth(a))[0]
      if (!right) throw new Refusal('has a gap without choices')
      return [id, right.id]
    }),
  )
}

/** The choices of a gap, with weights where others than the right one add to the score. */
function weighGap(
  { id, choices }: ReadGap,
  count: number,
  points: number,
  key: Readonly<Record<string, string>>,
  grade: (given: Record<string, string>) => number,
): WrittenChoice[] {
  const { [id]: right, ...others } = key
  const without = grade(others)
  const worth = choices.map((choice) => ((grade({ ...others, [id]: choice.id }) - without) * count) / points)
  return choices.map((choice, index): WrittenChoice => {
    const isRight = choice.id === right
    const weight = roundShare(Math.max(-1, Math.min(1, worth[index] ?? 0)))
    return {
      id: choice.id,
      text: choice.text,
      ...(isRight && { correct: true }),
      ...(!isRight && weight !== 0 && { weight }),
    }
  })
}

const partsOf = ({ id, choices, written }: ReadGap, toResponses: (given: AnyResponse) => Responses): Part[] =>
  choices.map((choice, index) => ({
    element: choice.element,
    responses: toResponses({ [id]: choice.id }),
    tell: (feedback) => {
      const place = written[index]
      if (place) place.feedback = [place.feedback, feedback].filter(Boolean).join('\n')
    },
  }))

/** What comes before the first part with a gap is asked; from there on it is the text. */
function readText(item: ItemReading, interactions: readonly XmlElement[], gaps: readonly ReadGap[]) {
  const holds = (node: XmlNode) => isElement(node) && elementsIn(node).some((element) => interactions.includes(element))
  const body = childElement(item.element, 'item-body')?.children ?? []
  const from = body.findIndex(holds)
  const marked = item.read(body.slice(from), (element) => {
    const place = interactions.indexOf(element)
    return place < 0 ? undefined : `\uE000${place}\uE001`
  })
  const plain = marked.replace(/(?<!\\)\{(?=[A-Za-z0-9][\w-]*\})/g, '\\{')
  const text = plain.replace(/\uE000(\d+)\uE001/g, (_, place) => `{${gaps[Number(place)]?.id}}`)
  const prompt = item.read(body.slice(0, from)) || item.element.attributes.title || 'Choose for each gap.'
  return { prompt, text }
}
