/** Pictures of three by two pixels, or what of them tells their size, made byte by byte. */
export const pictures = {
  png: bytes('89504e470d0a1a0a 0000000d 49484452 00000003 00000002 08 02 00 00 00'),
  gif: bytes('474946383961 0300 0200 00 00 00'),
  jpg: bytes('ffd8 ffe0 0010 4a46494600 0101 00 0001 0001 00 00 ffc0 0011 08 0002 0003 03 01 11 00 02 11 01 03 11 01'),
  /** Lies on its side: the frame is two by three, Exif says that it is to be turned. */
  jpgTurned: bytes(
    'ffd8 ffe1 0022 457869660000 4949 2a00 08000000 0100 1201 0300 01000000 0600 0000 00000000 ffc0 0011 08 0003 0002 03',
  ),
  webpLossy: bytes('52494646 24000000 57454250 56503820 18000000 300100 9d012a 0300 0200 0000'),
  webpLossless: bytes('52494646 24000000 57454250 5650384c 18000000 2f 02400000 00'),
  webpExtended: bytes('52494646 24000000 57454250 56503858 0a000000 10 000000 020000 010000'),
  avif: bytes(
    '00000018 66747970 61766966 00000000 6d696631 6d696166 00000014 69737065 00000000 00000001 00000001 00000014 69737065 00000000 00000003 00000002',
  ),
  svg: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>',
  ),
}

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.replaceAll(' ', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
