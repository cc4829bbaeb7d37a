/** Characters of tickets and codes: none of them can be mistaken for another, and they spell few words. */
export const ticketAlphabet = '2346789BCDFGHJKMPQRTVWXY'

export const ticketLength = 12
export const joinCodeLength = 7

/** A typed ticket without spaces, hyphens and lower case; undefined if it cannot be one. */
export const readTicket = (typed: string): string | undefined => readCharacters(typed, ticketLength)

/** A typed join code, read as forgivingly as a ticket; undefined if it cannot be one. */
export const readJoinCode = (typed: string): string | undefined => readCharacters(typed, joinCodeLength)

/** A ticket as it is printed: "K7QF-3MXP-2T4W". */
export const showTicket = (ticket: string): string => ticket.replace(/(.{4})(?=.)/g, '$1-')

/** Encodes a hash as so many characters of the alphabet. The bias of the remainder is below 2⁻⁷⁰. */
export function charactersFrom(hash: Uint8Array, length: number): string {
  let number = hash.slice(0, 16).reduce((value, byte) => (value << 8n) | BigInt(byte), 0n)
  let text = ''
  for (const base = BigInt(ticketAlphabet.length); text.length < length; number /= base)
    text += ticketAlphabet.charAt(Number(number % base))
  return text
}

function readCharacters(typed: string, length: number): string | undefined {
  // Keyboards for Japanese type full-width digits and letters.
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
  return text.length === length && [...text].every((character) => ticketAlphabet.includes(character)) ? text : undefined
}
