import fc from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    seed: number | undefined
  }
}

/** In CI property tests draw the same examples every time, so that a change is judged by what it changes. */
const seed = inject('seed')
if (seed !== undefined) fc.configureGlobal({ seed })
