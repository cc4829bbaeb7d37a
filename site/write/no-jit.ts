import { config } from 'zod'

/** The policy of the page forbids scripts made from text: loaded before the schemas of core, which else try it. */
export const noJit = config({ jitless: true })
