type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const lists = ['choices', 'sentences', 'left', 'right', 'gaps'] as const

/**
 * True if the editor can open a value as a quiz: its items have ids of their own, known types and prompts. All else may be
 * unfinished or missing.
 */
export function isEditable(value: unknown, types: readonly string[]): value is { items: readonly object[] } {
  if (!isObject(value) || !Array.isArray(value.items)) return false
  const { title = '', language = '', stimulus = [] } = value
  if (typeof title !== 'string' || typeof language !== 'string' || !Array.isArray(stimulus)) return false
  const isItem = (item: unknown) =>
    isObject(item) &&
    typeof item.id === 'string' &&
    typeof item.prompt === 'string' &&
    types.includes(String(item.type)) &&
    lists.every((name) => item[name] === undefined || Array.isArray(item[name]))
  const ids = new Set(value.items.map((item) => isObject(item) && item.id))
  return ids.size === value.items.length && value.items.every(isItem)
}
