import type { z } from 'zod'
import { type ItemTypeName, itemTypeName, itemTypes } from '../core/items/index.ts'
import { quizJsonSchema } from '../core/quiz-json-schema.ts'
import { makeExample } from './article/examples.ts'

type Schema = Record<string, unknown>
type ItemSchema = Schema & { properties: Record<string, Schema> }
type QuizSchema = Schema & { properties: { items: Schema & { items: { oneOf: ItemSchema[] } } } }

/**
 * The JSON Schema of a quiz file for text editors. It accepts the same files as `quizJsonSchema`. The keywords of VS Code
 * (`patternErrorMessage`, `enumDescriptions`, `defaultSnippets`) add messages, descriptions and snippets.
 */
export function editorSchema(): Schema {
  const schema = quizJsonSchema(({ zodSchema, jsonSchema }) => {
    explainPattern(zodSchema, jsonSchema)
    suggestNumber(jsonSchema)
  }) as QuizSchema
  const { properties } = schema
  const items = { ...properties.items, items: chooseByType(properties.items.items.oneOf) }
  return { ...schema, properties: { ...properties, items } }
}

/** Adds the message for a text that does not match. Dates are checked by `format`, because their pattern is unreadable. */
function explainPattern(zodSchema: z.core.$ZodType, jsonSchema: Schema): void {
  if (jsonSchema.pattern === undefined) return
  const { error } = (zodSchema as z.ZodType).safeParse('\0')
  jsonSchema.patternErrorMessage = error?.issues[0]?.message
  if (jsonSchema.format === 'date') delete jsonSchema.pattern
}

/** Without a value to suggest, editors insert 0. */
function suggestNumber(jsonSchema: Schema): void {
  const { type, minimum = 0, exclusiveMinimum } = jsonSchema
  if (type !== 'number' && type !== 'integer') return
  if (exclusiveMinimum === 0 || Number(minimum) > 0) jsonSchema.examples = [1]
}

/** One schema for each type, chosen by the item's `type`: with `oneOf`, editors report errors of another type. */
function chooseByType(schemas: readonly ItemSchema[]): Schema {
  const typed = Object.fromEntries(schemas.map((schema) => [schema.properties.type?.const, schema]))
  const { id, prompt } = schemas[0]?.properties ?? {}
  const type = {
    type: 'string',
    enum: itemTypeName.options,
    enumDescriptions: itemTypeName.options.map((name) => typed[name]?.description),
    description: itemTypes.choice.schema.shape.type.description,
  }
  return {
    type: 'object',
    properties: { id, type, prompt },
    required: ['id', 'type', 'prompt'],
    allOf: itemTypeName.options.map((name) => ({
      if: { properties: { type: { const: name } }, required: ['type'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: typed[name],
    })),
    defaultSnippets: itemTypeName.options.map(makeSnippet),
  }
}

/** Texts for the examples in snippets. */
const material = {
  quote: 'The sentence of the passage that settles the item.',
  sentences: ['A sentence of the passage.', 'Another one.', 'A third one.'] as [string, string, string],
}

/** The example of `lede new` as a snippet. Each value is a tab stop, and equal texts such as ids change together. */
function makeSnippet(type: ItemTypeName) {
  const stops = new Map<unknown, number>()
  const addStop = (value: unknown) => {
    // The syntax of snippets cannot hold these inside a stop.
    if (/[$}\\"]/.test(String(value))) return value
    if (!stops.has(value)) stops.set(value, stops.size + 1)
    const stop = `\${${stops.get(value)}:${value}}`
    // What follows a ^ is inserted without quotation marks.
    return typeof value === 'string' ? stop : `^${stop}`
  }
  const addStops = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(addStops)
    if (typeof value !== 'object' || value === null) return addStop(value)
    const fields = Object.entries(value).map(([name, inner]) => [
      stops.has(name) ? addStop(name) : name,
      name === 'type' ? inner : addStops(inner),
    ])
    return Object.fromEntries(fields)
  }
  return {
    label: `${type} item`,
    description: itemTypes[type].schema.description,
    body: addStops(makeExample(type, material)),
  }
}
