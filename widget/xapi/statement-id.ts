import { sha1 } from '@noble/hashes/legacy.js'
import { uuidFromHash } from '../../core/uuid.ts'

const bytesOf = (uuid: string) => (uuid.match(/[0-9a-f]{2}/gi) ?? []).map((digits) => Number.parseInt(digits, 16))

/** A UUID of version 5 (RFC 9562, 5.5) of a name in a namespace. */
const nameUuid = (namespace: string, name: string) =>
  uuidFromHash(sha1(Uint8Array.from([...bytesOf(namespace), ...new TextEncoder().encode(name)])), 5)

/** Namespace of the attempts of seats, whose ids are "CLASS/ASSIGNMENT/SEAT/ATTEMPT". */
const seatAttempts = '7eb656cc-2dab-4eba-9cc3-165215492781'

/** The registration of an attempt, a UUID: the attempt's id, or for a seat a UUID made from it. */
export const registrationOf = (attempt: string): string =>
  attempt.includes('/') ? nameUuid(seatAttempts, attempt) : attempt

/**
 * The id of a statement: a UUID in the namespace of the attempt. A statement that is repeated after a reload or by another
 * tab has the same id, so a store records it once.
 */
export const nameStatement = (attempt: string, name: string): string => nameUuid(registrationOf(attempt), name)
