/** The OpenAPI document, as far as this project reads it: it is generated, and served as it is. */
export interface OpenApiDocument {
  openapi: string
  info: { title: string; description: string }
  /** By path, then by method in lower case. */
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, JsonSchema> }
}

export interface Operation {
  operationId: string
  summary: string
  description?: string
  security?: object[]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, Content> }
  /** By status, or "default". */
  responses: Record<string, Answer>
}

export interface Parameter {
  in: 'path' | 'query' | 'header'
  name: string
  required?: boolean
  description?: string
  example?: string | number
  schema: JsonSchema
}

interface Answer {
  description: string
  headers?: Record<string, { description: string }>
  content?: Record<string, Content>
}

/** A body by its media type. */
export interface Content {
  schema?: JsonSchema
  examples?: Record<string, { value?: unknown }>
}

export interface JsonSchema {
  $ref?: string
  type?: string
  description?: string
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
}
