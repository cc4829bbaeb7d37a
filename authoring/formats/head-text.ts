/** The first bytes of a file as text, good enough to recognise a format by its ASCII marks, in UTF-16 too. */
export const headText = (head: Uint8Array): string =>
  Buffer.from(head.filter((byte) => byte !== 0))
    .toString('latin1')
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
