import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import { element, xmlValue } from '../../../../authoring/formats/write-xml.ts'
import type { AnyResponse, Item } from '../../../../core/items/index.ts'
import { elementsIn, textOf } from '../../xml/element.ts'
import { joinFeedback } from '../feedback.ts'
import { response } from '../names.ts'
import { writeResponseDeclaration } from '../processing/declarations.ts'
import type { Responses } from '../processing/process.ts'
import { call, condition, float, setOutcome, variable } from '../processing/rules.ts'
import type { QtiItem } from '../qti-item.ts'
import { writeAcceptedFeedback, writeAnyOther, writeEntryBody } from './entry.ts'
import { type QtiItemType, type Reading, roundShare, type WrittenItem } from './item-type.ts'
import { boundsOf, namedNumbers } from './named-numbers.ts'
import { type AcceptedNumber, describeRight, describeRun, findRuns, middleOf, type Run } from './number-runs.ts'

interface RunEntry {
  run: Run
  accepted: AcceptedNumber
  needed: boolean
}

/**
 * Reads what an item accepts as a number; `text-entry.ts` has the interaction. The score can change only at the numbers
 * that the rules name and at the ends of their tolerances, so one number between each two of these is tried.
 */
export function readNumber(item: QtiItem, response: string, prompt: string): Reading {
  const toResponses = (given: AnyResponse): Responses => ({ [response]: [Number(given)] })
  const declared = (item.processing.responses.get(response)?.correct?.items ?? []).map(Number)
  const named = namedNumbers(item, response)
  const { runs, any } = findRuns(named, (given) => gradeNumber(item, toResponses(given)))
  const points = Math.max(0, ...runs.map(({ score }) => score))
  if (points === 0) throw new ImportRefusal('names no number that earns points')
  const best = runs.filter(({ score }) => score === points)
  const first = best.find(({ from, to }) => declared.some((value) => value >= from && value <= to)) ?? best[0]
  const { right, rest } = describeRight(first as Run, named, declared)
  const { correctResponse, ...near } = right
  // Numbers that earn nothing must be listed if any other number earns something.
  const anyEarns = any !== undefined && any.score > 0
  const entries = [...runs, ...(any ? [any] : [])].map((run): RunEntry => {
    const share = Math.max(0, roundShare(run.score / points))
    const weight = share === 1 ? {} : { weight: share }
    if (run === any) return { run, needed: run.score > 0, accepted: { any: true, weight: share } }
    if (run === first) return { run, needed: rest.length > 0, accepted: rest[0] ?? { value: correctResponse, ...near } }
    return { run, needed: run.score > 0 || anyEarns, accepted: { ...describeRun(run, named), ...weight } }
  })
  const fields = {
    type: 'number' as const,
    prompt,
    ...right,
    ...readUnit(item),
    /** Complete only after all feedback has been added. Worthless numbers are kept if their feedback differs. */
    get accept() {
      const anyHasFeedback = entries.some(({ accepted }) => accepted.any && accepted.feedback !== undefined)
      const kept = entries.filter(
        ({ run, needed, accepted }) => needed || accepted.feedback !== undefined || (anyHasFeedback && run !== first),
      )
      return kept.length > 0 ? kept.map(({ accepted }) => accepted) : undefined
    },
  }
  const targets = entries.map(({ run, accepted }) => {
    const inside = run === first ? correctResponse : middleOf(run)
    return {
      response: inside,
      fits: (response: AnyResponse) => response === inside,
      addFeedback: (feedback: string) => {
        accepted.feedback = joinFeedback(accepted.feedback, feedback)
      },
    }
  })
  const probes = [...boundsOf(named), ...(any ? [middleOf(any)] : [])]
  return { fields, points, right: toResponses(correctResponse), toResponses, probes, targets, combinations: [] }
}

/** The score of a number, and all its outcomes, which decide about feedback. */
function gradeNumber(item: QtiItem, given: Responses) {
  const outcomes = [...item.outcomes(given)].filter(([id]) => item.processing.outcomes.has(id))
  return { score: item.grade(given), outcomes: JSON.stringify(outcomes) }
}

function readUnit(item: QtiItem): { unit?: string } {
  const written = elementsIn(item.element).find(({ attributes }) => attributes.class === 'unit')
  return written ? { unit: textOf(written).trim() } : {}
}

/** Accepted numbers are tested in their order, after the right one. */
function write(item: Item<'number'>): WrittenItem {
  const points = item.points ?? 1
  const { correctResponse, tolerance, toleranceMode, accept = [], unit } = item
  const right = writeTest({ value: correctResponse, tolerance, toleranceMode })
  const earn = (share: number) => setOutcome('SCORE', float(points * share))
  const tests = accept.map((entry) => (entry.any ? undefined : writeTest(entry)))
  const anyOther = writeAnyOther([right, ...tests.flatMap((test) => test ?? [])])
  const tested = accept.map((entry, index) => ({ ...entry, test: tests[index] ?? anyOther }))
  const after = unit === undefined ? '' : ` ${element('span', { class: 'unit' }, xmlValue(unit))}`
  return {
    responses: writeResponseDeclaration({
      identifier: response,
      cardinality: 'single',
      baseType: 'float',
      correct: [correctResponse],
    }),
    body: writeEntryBody(item.prompt, after),
    scoring: condition(
      [{ test: right, rules: earn(1) }, ...tested.map(({ test, weight = 1 }) => ({ test, rules: earn(weight) }))],
      earn(0),
    ),
    feedback: writeAcceptedFeedback(tested, right),
    firstFeedbackOnly: true,
  }
}

function writeTest({ value, tolerance = 0, toleranceMode, min, max }: NonNullable<Item<'number'>['accept']>[number]) {
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

export const number: QtiItemType<'number'> = { readers: {}, write }
