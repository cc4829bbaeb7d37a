/**
 * Reads a QR code (ISO/IEC 18004) from its modules as they are drawn, by the standard and not by the library that drew it.
 * Nothing is corrected: a code on paper may be dirty, one that has just been drawn may not. Versions 1 to 10, level Q.
 */
export function readQr(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length
  const version = (size - 17) / 4
  const layout = blocksAtQ[version - 1]
  if (!Number.isInteger(version) || !layout) throw new Error(`no code of ${size} modules is read`)
  const { level, mask } = readFormat(modules)
  if (level !== 'Q') throw new Error(`a code of level ${level} is not read`)
  const bits = readBits(modules, version, masks[mask] as Mask)
  const codewords = Array.from({ length: Math.floor(bits.length / 8) }, (_, place) =>
    toNumber(bits.slice(place * 8, place * 8 + 8)),
  )
  return readSegments(
    arrange(codewords, layout).flatMap((byte) => toBits(byte, 8)),
    version,
  )
}

type Mask = (row: number, column: number) => boolean

const masks: readonly Mask[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
]

/** Table 9, level Q: how many blocks there are, with how many codewords of data in each. */
const blocksAtQ: readonly (readonly (readonly [blocks: number, data: number])[])[] = [
  [[1, 13]],
  [[1, 22]],
  [[2, 17]],
  [[2, 24]],
  [
    [2, 15],
    [2, 16],
  ],
  [[4, 19]],
  [
    [2, 14],
    [4, 15],
  ],
  [
    [4, 18],
    [2, 19],
  ],
  [
    [4, 16],
    [4, 17],
  ],
  [
    [6, 19],
    [2, 20],
  ],
]

/** Annex E: where the alignment patterns have their middles, by version. */
const alignment: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
]

function readFormat(modules: readonly (readonly boolean[])[]) {
  const row = modules[8] as readonly boolean[]
  const bits = [0, 1, 2, 3, 4].map((column) => Boolean(row[column]))
  const data = toNumber(bits.map((bit, place) => bit !== ((0b10101 >> (4 - place)) & 1) > 0))
  return { level: ['M', 'L', 'H', 'Q'][data >> 3], mask: data & 7 }
}

/** Whether a module carries a pattern, format or version instead of data. */
function isFunction(row: number, column: number, version: number): boolean {
  const size = version * 4 + 17
  const near = (at: number) => at < 9
  const far = (at: number) => at >= size - 8
  if ((near(row) && (near(column) || far(column))) || (far(row) && near(column))) return true
  if (row === 6 || column === 6) return true
  if (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11))) return true
  const middles = alignment[version - 1] ?? []
  return middles.some((y) =>
    middles.some((x) => {
      const atFinder = (y === 6 && x === 6) || (y === 6 && x === size - 7) || (x === 6 && y === size - 7)
      return !atFinder && Math.abs(row - y) <= 2 && Math.abs(column - x) <= 2
    }),
  )
}

/** The bits in the order of the standard: two columns at a time from the right, up and down in turns. */
function readBits(modules: readonly (readonly boolean[])[], version: number, mask: Mask): boolean[] {
  const size = modules.length
  const bits: boolean[] = []
  let upwards = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step
      for (const column of [right, right - 1]) {
        if (!isFunction(row, column, version)) bits.push(Boolean(modules[row]?.[column]) !== mask(row, column))
      }
    }
    upwards = !upwards
  }
  return bits
}

/** Takes the codewords of data out of their interleaving. */
function arrange(codewords: readonly number[], layout: readonly (readonly [number, number])[]): number[] {
  const lengths = layout.flatMap(([blocks, data]) => Array.from({ length: blocks }, () => data))
  const blocks: number[][] = lengths.map(() => [])
  let next = 0
  for (let place = 0; place < Math.max(...lengths); place++) {
    lengths.forEach((length, block) => {
      if (place < length) blocks[block]?.push(codewords[next++] as number)
    })
  }
  return blocks.flat()
}

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

function readSegments(bits: readonly boolean[], version: number): string {
  let at = 0
  const take = (count: number) => {
    at += count
    return toNumber(bits.slice(at - count, at))
  }
  const wide = version > 9
  let text = ''
  for (;;) {
    const mode = at + 4 > bits.length ? 0 : take(4)
    if (mode === 0) return text
    if (mode === 1) {
      for (let left = take(wide ? 12 : 10); left > 0; left -= 3) {
        const digits = Math.min(left, 3)
        text += String(take([0, 4, 7, 10][digits] as number)).padStart(digits, '0')
      }
    } else if (mode === 2) {
      for (let left = take(wide ? 11 : 9); left > 0; left -= 2) {
        const pair = left > 1 ? take(11) : take(6)
        text += (left > 1 ? alphanumeric[Math.floor(pair / 45)] : '') + (alphanumeric[pair % 45] as string)
      }
    } else if (mode === 4) {
      const bytes = Uint8Array.from({ length: take(wide ? 16 : 8) }, () => take(8))
      text += new TextDecoder().decode(bytes)
    } else if (mode === 7) take(8)
    else throw new Error(`mode ${mode} is not read`)
  }
}

const toNumber = (bits: readonly boolean[]) => bits.reduce((sum, bit) => sum * 2 + Number(bit), 0)
const toBits = (value: number, count: number) =>
  Array.from({ length: count }, (_, place) => ((value >> (count - 1 - place)) & 1) === 1)
