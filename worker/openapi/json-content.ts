import type { ZodType } from 'zod'

/** A JSON body by its schema, with examples by name. A request's example and its answer's bear the same name. */
export const jsonContent = (schema: ZodType, examples: Record<string, unknown>) => ({
  'application/json': {
    schema,
    examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }])),
  },
})
