import type { z } from 'zod'
import type { Issue } from './items/item-type.ts'

export type { Issue }

type Path = readonly PropertyKey[]
type ZodIssue = z.core.$ZodIssue

/** A JSON pointer (RFC 6901) to a part of a value. */
export const pointerTo = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** The errors that a schema found in a value, one per field, with messages that say how to fix them. */
export function issuesOf({ issues }: z.core.$ZodError, value: unknown): Issue[] {
  const mistyped = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' ? pointerTo(path) : [])))
  // Zod reports the length of a string even if a list is required.
  const isEcho = ({ code, path }: ZodIssue) => code.startsWith('too_') && mistyped.has(pointerTo(path))
  const bounded = new Set(issues.flatMap((issue) => (isOwnBound(issue) ? pointerTo(issue.path) : [])))
  // If a field's own limit is exceeded, the limit of safe integers is noise.
  const isBeyondAll = (issue: ZodIssue) => isBound(issue) && !isOwnBound(issue) && bounded.has(pointerTo(issue.path))
  return issues.flatMap((issue) => (isEcho(issue) || isBeyondAll(issue) ? [] : readIssue(issue, [], value)))
}

const isBound = (issue: ZodIssue) => issue.code === 'too_small' || issue.code === 'too_big'

/** A limit of the field itself, as opposed to zod's limit for every `int`. */
const isOwnBound = (issue: ZodIssue) => isBound(issue) && issue.origin !== 'int'

function readIssue(issue: ZodIssue, parent: Path, value: unknown): Issue[] {
  const path = [...parent, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerTo([...path, key]), detail: 'is not a known field' }))
  }
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    return issue.issues.flatMap((inner) => readIssue(inner, path, value))
  }
  if (issue.code === 'invalid_union') {
    const meant = findMeant(issue, valueAt(value, path))
    if (meant) return meant.flatMap((inner) => readIssue(inner, path, value))
  }
  const missing = valueAt(value, path) === undefined
  return [{ pointer: pointerTo(path), detail: missing ? describeMissing(issue) : describeIssue(issue) }]
}

/**
 * The issues inside the alternative of a union that was meant: the only one of the value's type, or the only one whose
 * required fields are there. Of an object that fits none, those of its fields that no alternative has.
 */
function findMeant({ errors }: z.core.$ZodIssueInvalidUnion, value: unknown): ZodIssue[] | undefined {
  const fitting = errors.filter((issues) => !issues.some(isOtherType))
  const present = fitting.filter((issues) =>
    issues.every(({ path: [name] }) => name === undefined || hasOwn(value, name)),
  )
  const [only] = fitting.length > 1 ? present : fitting
  if (present.length === 1 || fitting.length === 1) return only
  const unknown =
    present.length > 0
      ? []
      : fitting.map((issues) => issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [])))
  const [keys = [], ...others] = unknown
  const nowhere = keys.filter((key) => others.every((other) => other.includes(key)))
  return nowhere.length > 0
    ? [{ code: 'unrecognized_keys', keys: nowhere, path: [], message: '', input: value as Record<string, unknown> }]
    : undefined
}

/** True if an alternative of a union does not fit because the whole value is of another type. */
const isOtherType = ({ code, path }: ZodIssue) =>
  path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, part) => (hasOwn(inner, part) ? inner[part] : undefined), value)

const hasOwn = (value: unknown, part: PropertyKey): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, part)

const describeMissing = (issue: ZodIssue): string =>
  issue.code === 'invalid_union' && issue.discriminator ? `is required: one of ${readOptions(issue)}` : 'is required'

function describeIssue(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      // A schema with a message of its own allows more than the type.
      if (!issue.message.startsWith('Invalid input')) return issue.message
      return `must be ${articles[issue.expected] ?? `a ${issue.expected}`}`
    case 'invalid_union':
      return issue.discriminator ? `must be one of ${readOptions(issue)}` : issue.message
    case 'invalid_value':
      return `must be ${issue.values.map(quote).join(' or ')}`
    case 'too_small':
    case 'too_big':
      return describeSize(issue)
    default:
      return issue.message
  }
}

const quote = (value: unknown) => JSON.stringify(value)

const readOptions = (issue: z.core.$ZodIssueInvalidUnion) => {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : []
  return options.length ? options.map(quote).join(', ') : 'the known ones'
}

const articles: Record<string, string> = {
  array: 'a list',
  object: 'an object',
  record: 'an object',
  int: 'a whole number',
  boolean: 'true or false',
}

function describeSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [limit, word] =
    issue.code === 'too_small'
      ? [issue.minimum, 'at least']
      : [issue.maximum, issue.inclusive === false ? 'less than' : 'at most']
  if (issue.code === 'too_small' && issue.origin === 'string' && limit === 1) return 'must not be empty'
  if (issue.code === 'too_small' && issue.inclusive === false) return `must be greater than ${limit}`
  const unit =
    issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? (limit === 1 ? ' entry' : ' entries') : ''
  return `must ${unit ? 'have' : 'be'} ${word} ${limit}${unit}`
}
