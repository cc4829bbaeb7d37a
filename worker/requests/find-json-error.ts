/** Where a text stops being JSON: line and column, both from 1. */
export interface TextPosition {
  line: number
  column: number
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings, and so they end one.
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)\b/y

/** Finds the first syntax error of a JSON text; the engine's own messages rarely contain its position. */
export function findJsonError(source: string): TextPosition {
  const before = source.slice(0, findErrorOffset(source)).split('\n')
  return { line: before.length, column: (before.at(-1) as string).length + 1 }
}

function findErrorOffset(source: string): number {
  let offset = 0
  const open: string[] = []
  const take = (pattern: RegExp) => {
    pattern.lastIndex = offset
    const found = pattern.exec(source)
    offset += found?.[0].length ?? 0
    return found !== null
  }
  const skipBlanks = () => {
    while (' \t\n\r'.includes(source[offset] ?? 'end')) offset++
  }
  const takeMark = (mark: string) => {
    skipBlanks()
    if (source[offset] !== mark) return false
    offset++
    return true
  }
  const takeName = () => {
    skipBlanks()
    return take(text) && takeMark(':')
  }
  /** After a value: consumes closing brackets, or a comma and name. Returns true if another value must follow. */
  const takeNext = (): boolean => {
    while (open.length) {
      const close = open.at(-1) as string
      if (takeMark(',')) return close === ']' || takeName()
      if (!takeMark(close)) return false
      open.pop()
    }
    skipBlanks()
    return false
  }
  for (;;) {
    const list = takeMark('[')
    if (list || takeMark('{')) {
      open.push(list ? ']' : '}')
      if (!takeMark(list ? ']' : '}')) {
        if (list || takeName()) continue
        return offset
      }
      open.pop()
    } else if (!take(text) && !take(scalar)) return offset
    if (!takeNext()) return offset
  }
}
