import { type Issue, pointerTo } from '../../core/issues.ts'
import { ProblemError } from '../problem.ts'
import { findJsonError } from './find-json-error.ts'
import { readBytes } from './read-bytes.ts'

/**
 * Reads a JSON body of at most `limit` bytes. The stream is counted, so a body without a length is cut off too.
 *
 * @throws ProblemError unsupported-media-type, body-too-large, malformed-json, or invalid-request for a field "__proto__"
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  checkMediaType(request.headers.get('Content-Type'))
  const value = parseJson(decode(await readBytes(request, limit)))
  const errors = findProto(value)
  if (errors.length) throw new ProblemError('invalid-request', 'No field may have the name "__proto__".', { errors })
  return value
}

function checkMediaType(type: string | null) {
  if (type?.split(';')[0]?.trim().toLowerCase() === 'application/json') return
  const found = type === null ? 'the header is missing' : 'the header names another type'
  throw new ProblemError('unsupported-media-type', `Send the header "Content-Type: application/json"; ${found}.`)
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

function decode(bytes: ArrayBuffer | Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new ProblemError('malformed-json', 'The body is not UTF-8. Encode it as UTF-8.')
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, /\\u[dD][89a-fA-F]/.test(text) ? fixSurrogates : undefined)
  } catch {
    const { line, column } = findJsonError(text)
    throw new ProblemError('malformed-json', `The JSON is invalid at line ${line}, column ${column}.`)
  }
}

/**
 * JSON can escape half of a surrogate pair, as a text field does that cuts an emoji in two. The database could not
 * store it, and the learner's work must not be refused for it.
 */
const fixSurrogates = (_: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value)

/** Fields called "__proto__", which schemas of records pass over. Not recursive, since a body may be nested very deeply. */
function findProto(value: unknown): Issue[] {
  const issues: Issue[] = []
  const open = [{ value, pointer: '' }]
  for (const { value, pointer } of open) {
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      const place = { value: inner as unknown, pointer: pointer + pointerTo([key]) }
      open.push(place)
      if (key === '__proto__') issues.push({ pointer: place.pointer, detail: 'is not a known field' })
    }
  }
  return issues
}
