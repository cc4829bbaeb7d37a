import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser'
import { describeMistakes } from './json-mistakes.ts'
import type { Finding } from './problem.ts'

/** A text read as JSON. `root` and `value` are missing where a mistake leaves doubt about what was meant. */
export interface ReadJson {
  root?: Node
  value?: unknown
  findings: Finding[]
}

const error = { rule: 'json', severity: 'error' } as const

/**
 * Reads JSON as strictly as `JSON.parse`, but finds the position of every mistake, and repeated names, which
 * `JSON.parse` would accept. After an ambiguous mistake nothing more is checked.
 */
export function readJson(text: string): ReadJson {
  const errors: ParseError[] = []
  const root = parse(text, errors)
  if (root === 'too deep')
    return {
      findings: [
        { ...error, detail: 'the file is nested too deeply to be a quiz', fix: 'check that it is a quiz file' },
      ],
    }
  if (text.trim() === '') return { findings: [{ ...error, detail: 'the file is empty', fix: 'start with: lede new' }] }
  const mistakes = describeMistakes(text, errors)
  const doubtful = mistakes.findIndex(({ clear }) => !clear)
  if (doubtful >= 0 || !root) return { findings: mistakes.slice(0, doubtful + 1).map(({ finding }) => finding) }
  return {
    root,
    value: mistakes.length ? getNodeValue(root) : JSON.parse(text),
    findings: [...mistakes.map(({ finding }) => finding), ...findRepeatedNames(root)],
  }
}

function parse(text: string, errors: ParseError[]): Node | undefined | 'too deep' {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  } catch (error) {
    if (error instanceof RangeError) return 'too deep'
    throw error
  }
}

/** Fields of an object that have the name of an earlier one: of two, `JSON.parse` silently keeps the last. */
function findRepeatedNames(node: Node): Finding[] {
  const names = new Set<string>()
  return (node.children ?? []).flatMap((child) => {
    const name = child.type === 'property' ? child.children?.[0] : undefined
    const repeats = name !== undefined && names.has(name.value)
    if (name) names.add(name.value)
    const inner = findRepeatedNames(child)
    if (!repeats || !name) return inner
    const range = { start: name.offset, end: name.offset + name.length }
    const detail = `"${name.value}" is twice in this object`
    return [{ ...error, range, detail, fix: 'keep one of them: parsers silently take the last' }, ...inner]
  })
}
