import { createScanner } from 'jsonc-parser'

/** An object or a list that is not closed before some position of a text. */
export interface OpenBracket {
  kind: '{' | '['
  offset: number
  /** The last string directly in it, usually a name, and its position. */
  lastString?: { value: string; offset: number }
}

/** The innermost object or list that is open before a position. */
export function findOpenBracket(text: string, position: number): OpenBracket | undefined {
  const scanner = createScanner(text, true)
  const open: OpenBracket[] = []
  // The token at the end of the file is at the length of the text.
  for (scanner.scan(); scanner.getTokenOffset() < position; scanner.scan()) {
    const offset = scanner.getTokenOffset()
    const sign = text[offset]
    const inner = open.at(-1)
    if (sign === '{' || sign === '[') open.push({ kind: sign, offset })
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === '"' && inner) inner.lastString = { value: scanner.getTokenValue(), offset }
  }
  return open.at(-1)
}

/** The line of a position, counted from 1. */
export const lineOf = (text: string, position: number): number => text.slice(0, position).split('\n').length
