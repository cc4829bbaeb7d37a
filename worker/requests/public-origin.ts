import type { Context } from 'hono'
import type { Env } from '../bindings.ts'

/**
 * Returns the origin that people reach this host by, for the addresses that they copy. Behind a proxy that ends TLS or
 * forwards another name, requests tell a different one: there `PUBLIC_ORIGIN` in wrangler.toml sets it.
 */
export const publicOrigin = ({ env, req }: Context<Env>): string => new URL(env.PUBLIC_ORIGIN || req.url).origin
