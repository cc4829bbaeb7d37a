import { z } from 'zod'
import { block } from './block.ts'
import { choice, keyId, part, sentence } from './items/fields.ts'
import { order } from './items/order.ts'
import { quizSchema } from './quiz.ts'

type Override = NonNullable<z.core.ToJSONSchemaParams['override']>
type Schema = z.core.JSONSchema.BaseSchema

/** The JSON Schema (2020-12) of a quiz file, short forms included. `override` may change the schema of each field. */
export const quizJsonSchema = (override?: Override): Record<string, unknown> => {
  const { $schema, ...schema } = z.toJSONSchema(quizSchema, {
    target: 'draft-2020-12',
    io: 'input',
    override: (context) => {
      mergeBlock(context)
      allowShortForms(context)
      override?.(context)
    },
  })
  return { $schema, title: 'Lede quiz', ...schema }
}

/** Describes a block as one schema: with several in `anyOf`, editors report the errors of all. */
export const mergeBlock: Override = ({ zodSchema, jsonSchema }) => {
  if (zodSchema !== block) return
  const [{ minLength, maxLength } = {}, ...objects] = jsonSchema.anyOf as Schema[]
  delete jsonSchema.anyOf
  Object.assign(jsonSchema, {
    type: ['string', 'object'],
    minLength,
    maxLength,
    properties: Object.assign({}, ...objects.map(({ properties }) => properties)),
    additionalProperties: false,
    dependentRequired: { ordered: ['list'] },
    if: { type: 'object' },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { oneOf: objects.map(named) },
  })
}

/** The field that makes an object the kind of block it is. */
const named = ({ required = [], properties = {} }: Schema) => ({
  properties: Object.fromEntries(
    required.map((name) => [name, { description: (properties[name] as Schema).description }]),
  ),
  required,
})

const comment = { description: "A note of the author's. It is not published." }

/** Adds to the schema of a parsed quiz what `expandShortForms` understands. */
const allowShortForms: Override = ({ zodSchema, jsonSchema }) => {
  if (jsonSchema.additionalProperties === false) jsonSchema.properties = { ...jsonSchema.properties, $comment: comment }
  if (zodSchema === keyId) delete jsonSchema.pattern
  if (zodSchema === order.schema) jsonSchema.required = without(jsonSchema.required, 'correctResponse')
  if (zodSchema !== choice && zodSchema !== part && zodSchema !== sentence) return
  const { minLength, maxLength } = { ...jsonSchema.properties }.text as Schema
  jsonSchema.required = without(jsonSchema.required, 'id')
  Object.assign(jsonSchema, {
    type: ['string', 'object'],
    minLength,
    maxLength,
    description:
      'A text (inline Markdown), or an object that says more. Ids may be left out, of all in the list or of none.',
  })
}

const without = (names: readonly string[] = [], name: string) => names.filter((one) => one !== name)
