/** Equal to the line width of this repository's formatter, so that it does not change printed quizzes. */
const widest = 120

/** Depth of items: inside the list inside the quiz. */
const itemDepth = 2

/**
 * Prints a quiz file as a person would write it: small values, such as a choice or a quotation, on one line.
 * It parses to the same quiz, short forms included. `schema` is the path of the JSON Schema.
 */
export const printQuiz = (quiz: object, schema = './quiz.schema.json'): string =>
  `${print({ $schema: schema, ...quiz }, 0, 0)}\n`

/** Prints an item as in a quiz file, without indentation. */
export const printItem = (item: object): string =>
  print(item, itemDepth, 0).replaceAll(`\n${'  '.repeat(itemDepth)}`, '\n')

/** Prints a value that starts at column `taken` of a line indented by `depth` steps. */
function print(value: unknown, depth: number, taken: number): string {
  const line = printLine(value)
  // The quiz, its source and each item have one field a line.
  const isWhole = isObject(value) && depth <= itemDepth
  if (!isWhole && isSmall(value) && taken + widthOf(line) + 1 <= widest) return line
  if (!Array.isArray(value) && !isObject(value)) return line
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const inner = '  '.repeat(depth + 1)
  const entries = Array.isArray(value)
    ? value.map((entry) => print(entry, depth + 1, inner.length))
    : listFields(value).map(([name, field]) => {
        const label = `${JSON.stringify(name)}: `
        return label + print(field, depth + 1, inner.length + label.length)
      })
  return [open, entries.map((entry) => inner + entry).join(',\n'), '  '.repeat(depth) + close].join('\n')
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The defined fields. */
const listFields = (value: Readonly<Record<string, unknown>>) =>
  Object.entries(value).filter(([, field]) => field !== undefined)

/** True if a value may be printed on one line: an object of texts and numbers, or a list of those. */
function isSmall(value: unknown): boolean {
  const isScalar = (inner: unknown) => typeof inner !== 'object' || inner === null
  if (Array.isArray(value)) return value.every(isSmall)
  return isObject(value) ? Object.values(value).every(isScalar) : true
}

function printLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printLine).join(', ')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const fields = listFields(value).map(([name, field]) => `${JSON.stringify(name)}: ${printLine(field)}`)
  return fields.length ? `{ ${fields.join(', ')} }` : '{}'
}

/** The width of a text in columns: East Asian characters take two. */
const widthOf = (text: string): number => text.length + (text.match(/[\u1100-\u115f\u2e80-\uffdc]/g)?.length ?? 0)
