import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { toBase64url } from '../../core/base64url.ts'
import { charactersFrom, ticketLength } from '../../core/classes/ticket.ts'

/** The secrets of classes. */
export interface ClassSecrets {
  ticketPepper: string
  seatKey: string
}

/** 128 bits in base64url. */
const bytes = 16

const hash = (secret: string, use: string, text: string) =>
  hmac(sha256, utf8ToBytes(secret), utf8ToBytes(`${use}:${text}`))

/** The hash by which a ticket is stored: without the pepper, the database reveals no ticket. */
export const hashTicket = ({ ticketPepper }: ClassSecrets, ticket: string): string =>
  toBase64url(hash(ticketPepper, 'ticket', ticket).slice(0, bytes))

/** The hash by which a claim is stored. */
export const hashClaim = ({ ticketPepper }: ClassSecrets, claim: string): string =>
  toBase64url(hash(ticketPepper, 'claim', claim).slice(0, bytes))

/** The ticket of a seat that a join code gave: made from the claim, so that a retry gets the same one. */
export const claimTicket = ({ ticketPepper }: ClassSecrets, classId: string, claim: string): string =>
  charactersFrom(hash(ticketPepper, 'seat', `${classId}:${claim}`), ticketLength)

/** The code without which a quiz that only classes take cannot be given to one. */
export const givingCode = ({ ticketPepper }: ClassSecrets, quiz: string): string =>
  charactersFrom(hash(ticketPepper, 'give', quiz), ticketLength)

/** The MAC of a seat token. */
export const signSeat = ({ seatKey }: ClassSecrets, seat: string): string =>
  toBase64url(hash(seatKey, 'token', seat).slice(0, bytes))

/** Compares two texts in a time that does not depend on where they differ. */
export function equalInConstantTime(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let index = 0; index < a.length; index++) difference |= a.charCodeAt(index) ^ b.charCodeAt(index % b.length)
  return difference === 0
}
