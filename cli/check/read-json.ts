import { getNodeValue, type Node, type ParseError, type ParseErrorCode, parseTree } from 'jsonc-parser'
import { findRepeatedNames } from './find-repeated-names.ts'
import type { Finding } from './problem.ts'

/** A text read as JSON. `root` and `value` are missing where slips leave no doubt-free reading of what was meant. */
export interface ReadJson {
  root?: Node
  value?: unknown
  findings: Finding[]
}

interface Slip {
  detail: string
  mend: string
  /** Whether it is clear what was meant, so that reading on finds true problems and no echoes of this one. */
  clear?: boolean
  /** Shown right behind what comes before it, for that is where something is missing. */
  before?: boolean
}

/** By the names of the parser's codes. */
const slips: Record<keyof typeof ParseErrorCode, Slip> = {
  InvalidSymbol: { detail: 'is no JSON', mend: 'put texts between straight quotation marks: "…"' },
  InvalidNumberFormat: { detail: 'is no number of JSON', mend: 'write it like 12, -3 or 0.5' },
  PropertyNameExpected: { detail: 'stands where the name of a field should', mend: 'write names as "name":' },
  ValueExpected: { detail: 'stands where a value should', mend: 'give a text, a number, true, false, a list or an object' },
  ColonExpected: { detail: 'a colon is missing here', mend: 'put : between name and value', before: true },
  CommaExpected: { detail: 'a comma is missing here', mend: 'put , between this and what follows', clear: true, before: true },
  CloseBraceExpected: { detail: 'a } is missing here', mend: 'close the object with }', before: true },
  CloseBracketExpected: { detail: 'a ] is missing here', mend: 'close the list with ]', before: true },
  EndOfFileExpected: { detail: 'stands after the end', mend: 'take it out, or look for a } or ] too many before it' },
  InvalidCommentToken: { detail: 'is a comment, which JSON does not have', mend: 'take it out', clear: true },
  UnexpectedEndOfComment: { detail: 'is a comment that never ends', mend: 'take it out' },
  UnexpectedEndOfString: {
    detail: 'is a text that does not end on its line',
    mend: 'close it with ", and write \\n for a new line in a text',
  },
  UnexpectedEndOfNumber: { detail: 'is a number that is not whole', mend: 'write it like 12, -3 or 0.5' },
  InvalidUnicode: { detail: 'has an escape that is no character', mend: 'write \\u and four digits, or the character', clear: true },
  InvalidEscapeCharacter: { detail: 'has a backslash before a character that needs none', mend: 'write \\\\ for a backslash', clear: true },
  InvalidCharacter: { detail: 'has a tab or another invisible character in it', mend: 'write \\t for a tab', clear: true },
}

const trailingComma: Slip = { detail: 'is a comma after the last entry', mend: 'take the comma out', clear: true }

/**
 * Reads JSON as strictly as `JSON.parse`, but finds every slip with its place, and a name that stands twice, which
 * `JSON.parse` would swallow. What comes after a slip that may mean anything is not judged.
 */
export function readJson(text: string): ReadJson {
  const errors: ParseError[] = []
  const root = parse(text, errors)
  if (root === tooDeep) {
    return { findings: [{ rule: 'json', severity: 'error', detail: 'lists and objects are nested too deeply to be a quiz' }] }
  }
  const findings = errors.length ? describeErrors(text, errors) : []
  if (findings.some(({ clear }) => !clear) || !root) return { findings: findings.map(({ finding }) => finding) }
  const repeated = findRepeatedNames(root, text)
  return {
    root,
    value: errors.length ? getNodeValue(root) : JSON.parse(text),
    findings: [...findings.map(({ finding }) => finding), ...repeated],
  }
}

const tooDeep = Symbol('too deep')

function parse(text: string, errors: ParseError[]): Node | undefined | typeof tooDeep {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  } catch (error) {
    if (error instanceof RangeError) return tooDeep
    throw error
  }
}
