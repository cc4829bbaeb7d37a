import type { ApplyGlobalResponse } from 'hono/client'
import type { ProblemCode, problems } from '../../core/problems.ts'
import type { Problem } from '../problem.ts'
import type { api } from './index.ts'

type ProblemStatus = (typeof problems)[ProblemCode]['status']

/**
 * The API's type for Hono's client: paths, parameters, bodies and responses. The only file of the worker that other
 * folders may import, for types only.
 *
 * @example
 * const client = hc<Api>('https://lede.example')
 * const response = await client.api.quizzes[':quiz'].$get({ param: { quiz: 'kursk-engineers' }, query: {} })
 * if (response.status === 200) console.log((await response.json()).title)
 */
export type Api = ApplyGlobalResponse<typeof api, { [Status in ProblemStatus]: { json: Problem } }>

export type { Problem }
