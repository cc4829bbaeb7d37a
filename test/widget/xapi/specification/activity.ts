import { z } from 'zod'
import { extensions, iri, languageMap } from './data-types.ts'
import { componentLists, type Ids, type InteractionType, isResponse } from './response-pattern.ts'

/** The Experience API 1.0.3, part two, 2.4.4.1: components, with ids that are distinct and have no white space. */
const components = z
  .array(z.strictObject({ id: z.string().regex(/^\S+$/), description: languageMap.optional() }))
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, { error: 'must have distinct ids' })
  .optional()

const lists = { choices: components, scale: components, source: components, target: components, steps: components }

const plainDefinition = z.strictObject({
  name: languageMap.optional(),
  description: languageMap.optional(),
  type: iri.optional(),
  moreInfo: iri.optional(),
  extensions: extensions.optional(),
})

const interactionType = z.enum(Object.keys(componentLists) as [InteractionType, ...InteractionType[]])

const interactionDefinition = z
  .strictObject({
    ...plainDefinition.shape,
    type: z.literal('http://adlnet.gov/expapi/activities/cmi.interaction'),
    interactionType,
    correctResponsesPattern: z.array(z.string()).optional(),
    ...lists,
  })
  .superRefine((definition, context) => {
    const { interactionType: type, correctResponsesPattern = [] } = definition
    const allowed: readonly string[] = componentLists[type]
    for (const name of Object.keys(lists).filter((name) => name in definition && !allowed.includes(name)))
      context.addIssue({ code: 'custom', message: `${type} has no ${name}` })
    for (const pattern of correctResponsesPattern.filter((pattern) => !isResponse(type, idsOf(definition), pattern)))
      context.addIssue({ code: 'custom', message: `"${pattern}" is no response to ${type}` })
  })

type InteractionDefinition = z.infer<typeof interactionDefinition>

const idsOf = (definition: Partial<InteractionDefinition>): Ids =>
  Object.fromEntries(
    (['choices', 'scale', 'source', 'target', 'steps'] as const).flatMap((name) => {
      const list = definition[name]
      return list ? [[name, list.map(({ id }) => id)]] : []
    }),
  )

/** 2.4.4.1 */
export const activity = z.strictObject({
  objectType: z.literal('Activity').optional(),
  id: iri,
  definition: z.union([interactionDefinition, plainDefinition]).optional(),
})

/** Whether a response fits what the activity's definition says of itself; of no interaction everything does. */
export function fitsActivity({ definition }: z.infer<typeof activity>, response: string): boolean {
  if (!definition || !('interactionType' in definition)) return true
  return isResponse(definition.interactionType, idsOf(definition), response)
}
