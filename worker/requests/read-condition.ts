import type { MiddlewareHandler } from 'hono'
import { quizVersion } from '../../core/quiz.ts'
import type { Env } from '../bindings.ts'
import type { Condition } from '../db/publish.ts'
import { describes } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'

type Headers = Partial<Record<'If-Match' | 'If-None-Match', string>>

const parameter = (name: string, description: string) => ({
  ...{ in: 'header' as const, name, schema: { type: 'string' as const } },
  description,
})

/**
 * Reads what a request expects of the quiz on the host: `If-Match` with a version, or `If-None-Match: *`.
 *
 * @throws ProblemError invalid-request
 */
export const readCondition: MiddlewareHandler<
  Env,
  string,
  { in: { header?: Headers }; out: { header: { condition: Condition } } }
> = describes(
  {
    parameters: [
      parameter('If-Match', 'The version that must be the current one, in quotation marks.'),
      parameter('If-None-Match', '`*`: the quiz must be new.'),
    ],
  },
  async (c, next) => {
    c.req.addValidatedData('header', { condition: parse(c.req.header('If-Match'), c.req.header('If-None-Match')) })
    await next()
  },
)

function parse(ifMatch: string | undefined, ifNoneMatch: string | undefined): Condition {
  if (ifNoneMatch === '*' && ifMatch === undefined) return 'new'
  if (ifNoneMatch !== undefined) throw invalid('If-None-Match must be "*", without If-Match: only if the quiz is new.')
  if (ifMatch === undefined) return undefined
  const version = quizVersion.safeParse(/^"(.*)"$/.exec(ifMatch.trim())?.[1]).data
  if (!version) throw invalid('If-Match must be one version of the quiz in quotation marks.')
  return { version }
}

const invalid = (detail: string) => new ProblemError('invalid-request', detail)
