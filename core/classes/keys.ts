import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { toBase64url } from '../base64url.ts'
import { charactersFrom, ticketLength } from './ticket.ts'

/** The keys of a management or reading link. */
export interface LinkKeys {
  /** The Bearer key, 43 characters of base64url. The host stores its hash only. */
  authKey: string
  /** 32 bytes for AES-256-GCM: wraps the class's keys in the vault. It never leaves the browser. */
  wrapKey: Uint8Array
}

/** Derives the keys of a link from its two parts: HKDF-SHA-256 (RFC 5869) of the secret, salted with the class's id. */
export function deriveLinkKeys(classId: string, secret: string): LinkKeys {
  const derive = (info: string) =>
    hkdf(sha256, utf8ToBytes(secret), utf8ToBytes(classId), utf8ToBytes(`lede class ${info}`), 32)
  return { authKey: toBase64url(derive('auth')), wrapKey: derive('wrap') }
}

/** SHA-256 of a Bearer key in base64url, as the host stores it. */
export const hashAuthKey = (authKey: string): string => toBase64url(sha256(utf8ToBytes(authKey)))

/** The ticket of a seat: HMAC-SHA-256 of its number and epoch. `ticketKey` is a random text that the vault holds. */
export const makeTicket = (ticketKey: string, seat: number, epoch: number): string =>
  charactersFrom(hmac(sha256, utf8ToBytes(ticketKey), utf8ToBytes(`${seat}.${epoch}`)), ticketLength)

/**
 * The vault of a class after its operator has attached a new link: only the lost link could open the one before. The page of
 * the class then makes new keys and tickets.
 */
export const lostVault = 'lost'
