import type { Quiz } from './quiz.ts'

/** As the formatter of this repository has it, so that it leaves what is printed as it is. */
const widest = 120

/** The quiz holds a list, which holds the items. */
const itemDepth = 2

/**
 * The text of a quiz file, as a person would write it: what is small stands on one line, such as a choice or a quotation.
 * Parsed again it gives the same quiz. `schema` is where the file finds the JSON Schema.
 */
export const printQuiz = (quiz: Quiz, schema = './quiz.schema.json'): string =>
  `${print({ $schema: schema, ...quiz }, 0, 0)}\n`

/** An item as it stands in a quiz file, but for the indent. */
export const printItem = (item: object): string =>
  print(item, itemDepth, 0).replaceAll(`\n${'  '.repeat(itemDepth)}`, '\n')

/** Prints a value that begins `taken` columns from the left, in a line that is indented by `depth` steps. */
function print(value: unknown, depth: number, taken: number): string {
  const line = printLine(value)
  // The quiz, its source and each item are read field by field.
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

/** A field that is undefined is no field. */
const listFields = (value: Readonly<Record<string, unknown>>) =>
  Object.entries(value).filter(([, field]) => field !== undefined)

/** Whether a value may stand on one line if there is room: an object of texts and numbers, or a list of such. */
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

/** Columns that a text takes: letters of East Asia take two. */
const widthOf = (text: string): number => text.length + (text.match(/[\u1100-\u115f\u2e80-\uffdc]/g)?.length ?? 0)
