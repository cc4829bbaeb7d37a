import { latin1 } from '../encoding-sample.ts'

/** The first bytes of a file as text, good enough to recognise a format by its ASCII marks, in UTF-16 too. */
export const headText = (head: Uint8Array): string =>
  latin1(head.filter((byte) => byte !== 0)).replace(/^(ï»¿|ÿþ|þÿ)/, '')
