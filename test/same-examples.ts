import fc from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    seed: number
  }
}

/** All property tests of a run draw from one seed, so that a run can be repeated. */
fc.configureGlobal({ seed: inject('seed') })
