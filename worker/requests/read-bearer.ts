import type { Context } from 'hono'

/** The key of `Authorization: Bearer KEY`; empty without one. */
export const readBearer = (c: Context): string =>
  /^Bearer +([\x21-\x7e]+)$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? ''
