import { z } from 'zod'
import { activity, fitsActivity } from './activity.ts'
import { actor, agent, group } from './actor.ts'
import { duration, extensions, iri, languageMap, languageTag, timestamp, uuid } from './data-types.ts'

/** The Experience API 1.0.3, part two, 2.4.3. */
const verb = z.strictObject({ id: iri, display: languageMap.optional() })

const statementRef = z.strictObject({ objectType: z.literal('StatementRef'), id: uuid })

const object = z.union([
  activity,
  statementRef,
  agent.refine(({ objectType }) => objectType === 'Agent', { error: 'must say that it is an agent' }),
  group,
])

/** 2.4.5.1 */
const score = z
  .strictObject({
    scaled: z.number().min(-1).max(1).optional(),
    raw: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }) => min < max, {
    error: 'must have a min below its max',
  })
  .refine(
    ({ raw, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }) =>
      raw === undefined || (raw >= min && raw <= max),
    { error: 'must have a raw score from min to max' },
  )

/** 2.4.5 */
const result = z.strictObject({
  score: score.optional(),
  success: z.boolean().optional(),
  completion: z.boolean().optional(),
  response: z.string().optional(),
  duration: duration.optional(),
  extensions: extensions.optional(),
})

const activities = z.union([activity, z.array(activity)]).optional()

/** 2.4.6 */
const context = z.strictObject({
  registration: uuid.optional(),
  instructor: actor.optional(),
  team: group.optional(),
  contextActivities: z
    .strictObject({ parent: activities, grouping: activities, category: activities, other: activities })
    .optional(),
  revision: z.string().optional(),
  platform: z.string().optional(),
  language: languageTag.optional(),
  statement: statementRef.optional(),
  extensions: extensions.optional(),
})

/** 2.4, without attachments and what only a store may set. */
const statement = z
  .strictObject({
    id: uuid,
    actor,
    verb,
    object,
    result: result.optional(),
    context: context.optional(),
    timestamp: timestamp.optional(),
  })
  .superRefine(({ object, context: around, result }, context) => {
    const isActivity = !('objectType' in object) || object.objectType === 'Activity'
    if (!isActivity && (around?.revision ?? around?.platform) !== undefined)
      context.addIssue({ code: 'custom', message: 'only a statement of an activity has a revision or a platform' })
    if (isActivity && result?.response !== undefined && !fitsActivity(object as never, result.response))
      context.addIssue({ code: 'custom', message: `"${result.response}" is no response to this activity` })
  })

/** What in a statement is against the specification: nothing, if all is well. Part two, 2.2: no property is null, unknown or of another type. */
export function findFaults(value: unknown): string[] {
  const { error } = statement.safeParse(value)
  return error ? [z.prettifyError(error)] : []
}
