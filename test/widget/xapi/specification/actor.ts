import { z } from 'zod'
import { iri } from './data-types.ts'

/** The Experience API 1.0.3, part two, 2.4.2.3. */
const identifiers = {
  mbox: z
    .string()
    .regex(/^mailto:[^\s@]+@[^\s@]+$/)
    .optional(),
  mbox_sha1sum: z
    .string()
    .regex(/^[0-9a-f]{40}$/i)
    .optional(),
  openid: iri.optional(),
  account: z.strictObject({ homePage: iri, name: z.string().min(1) }).optional(),
}

const count = (actor: object) => Object.keys(identifiers).filter((name) => name in actor).length

/** 2.4.2.1: identified by exactly one identifier. */
export const agent = z
  .strictObject({ objectType: z.literal('Agent').optional(), name: z.string().optional(), ...identifiers })
  .refine((actor) => count(actor) === 1, { error: 'must have exactly one identifier' })

/** 2.4.2.2: identified by one identifier, or by its members. */
export const group = z
  .strictObject({
    objectType: z.literal('Group'),
    name: z.string().optional(),
    member: z.array(agent).optional(),
    ...identifiers,
  })
  .refine((actor) => count(actor) === 1 || (count(actor) === 0 && actor.member !== undefined), {
    error: 'must have exactly one identifier, or members',
  })

export const actor = z.union([agent, group])
