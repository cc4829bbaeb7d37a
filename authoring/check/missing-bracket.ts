import type { Cause, ParserStop } from './json-causes.ts'
import { findOpenBracket, lineOf, type OpenBracket } from './open-bracket.ts'

/** Fields whose values are lists of objects. */
const lists = new Set(['items', 'choices', 'gaps', 'left', 'right', 'sentences', 'accept', 'responses', 'allow'])
/** First fields of the objects in these lists. */
const firstFields = new Set(['id', 'type', 'text', 'rule', 'response', 'value'])

/** A bracket that is missing in the middle of a file; the parser stops at a later token. */
export function findBracket({ text, offset, code }: ParserStop): Cause | undefined {
  const inner = findOpenBracket(text, offset)
  if (code === 'CommaExpected' && inner?.kind === '[') return findNameInList(text, offset, inner)
  if (code !== 'PropertyNameExpected' || text[offset] !== '{' || inner?.kind !== '{') return undefined
  const { value = '', offset: start = 0 } = inner.lastString ?? {}
  return lists.has(value)
    ? {
        range: { start, end: start + value.length + 2 },
        detail: `a [ is missing after "${value}":`,
        fix: 'put [ before the first { of the list, and ] after its last }',
      }
    : {
        range: lastBefore(text, offset),
        detail: 'a } is missing here',
        fix: `close the object that begins in line ${lineOf(text, inner.offset)} with }`,
      }
}

/** The name of a field directly in a list: either the list is not closed, or an object in it is not opened. */
function findNameInList(text: string, offset: number, list: OpenBracket): Cause | undefined {
  const start = text[offset] === ':' ? list.lastString?.offset : offset
  const [name, isName] = /^"(?:[^"\\\n]|\\.)*"(\s*:)?/.exec(text.slice(start)) ?? []
  if (start === undefined || name === undefined || isName === undefined) return undefined
  const shown = name.slice(0, name.lastIndexOf('"') + 1)
  const holdsObjects = /^\[\s*\{/.test(text.slice(list.offset))
  if (holdsObjects && firstFields.has(shown.slice(1, -1))) {
    const range = { start, end: start + shown.length }
    return { range, detail: `a { is missing before ${shown}`, fix: 'put { before each object of the list' }
  }
  return {
    range: lastBefore(text, start),
    detail: `a ] is missing before ${shown}`,
    fix: `close the list that begins in line ${lineOf(text, list.offset)} with ]`,
  }
}

/** The last character before a position, without a comma. */
function lastBefore(text: string, position: number) {
  const end = text.slice(0, position).trimEnd().replace(/,$/, '').trimEnd().length
  return { start: Math.max(end - 1, 0), end: Math.max(end, 1) }
}
