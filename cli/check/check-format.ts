import type { Issue } from '../../core/issues.ts'
import { checkEvidence, findLackingEvidence } from './check-evidence.ts'
import { guideAt, isObject, listValues, valueAt } from './format-guide.ts'
import { namePlace } from './name-place.ts'
import { readPointer } from './places.ts'
import type { Finding } from './problem.ts'
import { didYouMean } from './suggest.ts'

/** Everything that keeps a value from being a quiz, as `parseQuiz` found it, each with a way to mend it. */
export function checkFormat(quiz: unknown, issues: readonly Issue[]): Finding[] {
  const lacking = findLackingEvidence(issues, quiz)
  return [
    ...lacking.findings,
    ...issues
      .filter((issue) => !lacking.issues.has(issue))
      .map((issue) => checkEvidence(issue, quiz) ?? describeIssue(issue, quiz)),
  ]
}

function describeIssue({ pointer, detail }: Issue, quiz: unknown): Finding {
  const parent = pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))
  const name = readPointer(pointer).at(-1) ?? ''
  const value = valueAt(pointer, quiz)
  const fields = guideAt(parent, quiz)?.properties
  const finding = { rule: 'format', severity: 'error', pointer } as const
  if (pointer && fields && !Object.hasOwn(fields, name) && value !== undefined) {
    const owner = valueAt(parent, quiz)
    const absent = Object.keys(fields).filter((field) => !isObject(owner) || !Object.hasOwn(owner, field))
    const mend = didYouMean(name, absent) ?? `known here: ${Object.keys(fields).join(', ')}`
    return { ...finding, atName: true, detail: `"${name}" is not a known field of ${namePlace(parent, quiz)}`, mend }
  }
  const mend = adviseOn(pointer, value, quiz)
  return { ...finding, detail: `${namePlace(pointer, quiz)} ${detail}`, ...(mend !== undefined && { mend }) }
}

function adviseOn(pointer: string, value: unknown, quiz: unknown): string | undefined {
  const guide = guideAt(pointer, quiz)
  if (value === undefined) return guide?.description
  if (typeof value !== 'string') return undefined
  const wanted = [guide, ...(guide?.anyOf ?? [])].map((one) => one?.type)
  const isNumber = value.trim() !== '' && Number.isFinite(Number(value))
  if (!wanted.includes('string') && wanted.some((type) => type === 'number' || type === 'integer') && isNumber) {
    return `write ${Number(value)}, without quotation marks`
  }
  if (wanted.includes('boolean') && /^(true|false)$/i.test(value))
    return `write ${value.toLowerCase()}, without quotation marks`
  return didYouMean(value, [...listValues(pointer, quiz), ...listIds(pointer, quiz)])
}

/** The ids that a key may name. */
function listIds(pointer: string, quiz: unknown): string[] {
  const [, item] = /^(\/items\/\d+)\/correctResponse/.exec(pointer) ?? []
  if (item === undefined) return []
  const lists = ['choices', 'sentences', 'right'].flatMap((field) => valueAt(`${item}/${field}`, quiz) ?? [])
  return lists.flatMap((one) => (isObject(one) && typeof one.id === 'string' ? [one.id] : []))
}
