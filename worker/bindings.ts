/// <reference path="./bindings.generated.d.ts" />
import type { Class } from '../core/classes/class.ts'
import type { ProblemCode } from '../core/problems.ts'
import type { NewAttempts } from './attempts/new-attempts.ts'
import type { ClassSecrets } from './classes/hashes.ts'
import type { SeatHolder } from './classes/seat-token.ts'
import type { AuthorRow } from './db/authors.ts'
import type { ClassAccess } from './db/classes/classes.ts'
import type { Database } from './db/database.ts'
import type { Catalogue } from './published/catalogue.ts'
import type { Edge } from './published/edge.ts'

/** The bindings of wrangler.toml (types by `npm run generate`) and the secrets. */
export interface Bindings extends ConfiguredBindings {
  /** SHA-256 of the operator's author key, in hexadecimal. Without it only authors who were added can publish. */
  AUTHOR_KEY_HASH?: string
  /** Random text: tickets and claims of classes are stored as HMACs of it. Without it there are no classes. */
  TICKET_PEPPER?: string
  /** Random text: signs the tokens of seats. */
  SEAT_KEY?: string
  /** Random text: signs receipts. Without it attempts have no receipt. */
  RECEIPT_KEY?: string
}

/** Values that middleware sets for each request. */
interface Variables {
  requestId: string
  database: Database
  catalogue: Catalogue
  edge: Edge
  newAttempts: NewAttempts
  /** Whose key an author's request has; null for the operator's. */
  author: AuthorRow | null
  classSecrets: ClassSecrets
  /** The class of a request, for the holder of one of its links. */
  class: ClassAccess
  role: Class['role']
  /** Whom a seat token names. */
  seat: SeatHolder
  /** The code of the problem in the response, if it is one. */
  problem?: ProblemCode
}

/** The types of bindings and variables, for Hono. */
export interface Env {
  Bindings: Bindings
  Variables: Variables
}
