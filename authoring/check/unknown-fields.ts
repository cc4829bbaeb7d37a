import type { Issue } from '../../core/issues.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { type Patch, remove } from '../patch.ts'
import { isObject, readPointer, valueAt } from '../pointer.ts'
import { guideAt } from './format-guide.ts'
import { namePlace } from './name-place.ts'
import { findOwnWords } from './other-words.ts'
import type { Finding } from './problem.ts'
import { suggest } from './suggest.ts'

/** A field that the format does not have, with the name that was probably meant. */
export interface UnknownField {
  /** Pointer of the object with the field. */
  owner: string
  name: string
  meant?: string
  finding: Finding
}

/** The unknown field that an issue is about; undefined for another issue. */
export function findUnknownField({ pointer }: Issue, quiz: unknown): UnknownField | undefined {
  const owner = pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))
  const name = readPointer(pointer).at(-1) ?? ''
  const fields = guideAt(owner, quiz)?.properties
  if (!pointer || !fields || Object.hasOwn(fields, name) || valueAt(pointer, quiz) === undefined) return undefined
  const present = valueAt(owner, quiz)
  const [there, absent] = [true, false].map((isThere) =>
    Object.keys(fields).filter((field) => (isObject(present) && Object.hasOwn(present, field)) === isThere),
  )
  const meant = suggest(name, absent ?? [])
  const same = findOwnWords(name).find((own) => there?.includes(own))
  const fix =
    meant !== undefined
      ? `did you mean "${meant}"?`
      : same !== undefined
        ? `take it out: "${same}" is already there`
        : `take it out; known fields: ${Object.keys(fields).join(', ')}`
  const detail = `"${name}" is not a known field of ${namePlace(owner, quiz)}`
  const patch: Patch =
    meant === undefined ? remove(pointer) : [{ op: 'move', from: pointer, path: `${owner}/${meant}` }]
  const finding = { rule: 'format', severity: 'error', pointer, atName: true, detail, fix, patch } as const
  return { owner, name, ...(meant !== undefined && { meant }), finding }
}

/** The issues that do not disappear when misspelt fields get the names that were meant. */
export function dropFollowUps(quiz: unknown, issues: readonly Issue[]): readonly Issue[] {
  const unknown = issues.flatMap((issue) => findUnknownField(issue, quiz) ?? [])
  const misspelt = unknown.filter(({ meant }) => meant !== undefined)
  if (misspelt.length === 0) return issues
  const left = parseQuiz(rename(quiz, '', misspelt)).issues ?? []
  const isLeft = new Set(left.map(({ pointer, detail }) => `${pointer} ${detail}`))
  const pointers = new Set(unknown.map(({ finding }) => finding.pointer))
  return issues.filter(({ pointer, detail }) => pointers.has(pointer) || isLeft.has(`${pointer} ${detail}`))
}

function rename(value: unknown, pointer: string, fields: readonly UnknownField[]): unknown {
  if (!isObject(value)) return value
  const own = fields.filter(({ owner }) => owner === pointer)
  const inner = Object.entries(value).map(([name, one]): [string, unknown] => [
    own.find((field) => field.name === name)?.meant ?? name,
    rename(one, `${pointer}/${name}`, fields),
  ])
  return Array.isArray(value) ? inner.map(([, one]) => one) : Object.fromEntries(inner)
}
