import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Makes ids that are unique among those that the same maker has made. */
export type MakeId = (name: string | undefined, fallback?: string) => string

const longestLocalId = 64
const longestQuizId = 80

/**
 * A maker of ids for items, choices, gaps and sentences, from names of any kind: "Où est-il ?" becomes "ou-est-il". A
 * name without Latin letters or digits gives the fallback; a repeated one gets a number. Equal banks give equal ids.
 */
export function makeIds(fallback = 'item'): MakeId {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return (name, instead = fallback) => {
    const base = toSlug(name ?? '', longestLocalId) || instead
    let id = base
    for (let count = next.get(base) ?? 2; taken.has(id); count++) {
      id = `${base.slice(0, longestLocalId - 7).replace(/-+$/, '')}-${count}`
      next.set(base, count + 1)
    }
    taken.add(id)
    return id
  }
}

/** Letters in their order: a, b, c … z, then a2, b2 and so on. */
function letterId(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : `${letter}${Math.floor(index / 26) + 1}`
}

/**
 * Ids for parts whose position in a bank reveals the key, such as a right choice that is always first. Ids are public, so
 * the letters follow the hashes of the texts.
 */
export function letterIds(texts: readonly string[]): string[] {
  const hashes = hashEach(texts)
  const sorted = [...hashes].sort()
  return hashes.map((each) => letterId(sorted.indexOf(each)))
}

/**
 * Ids for parts that together are the key: the steps of an order, the right sides of pairs, the words of several gaps.
 * Letters would count up in the right order now and then, by chance; ids such as "hbma" have no order.
 */
export function hashIds(texts: readonly string[]): string[] {
  const marks = hashEach(texts).map((each) =>
    each.replace(/[0-9a-f]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))),
  )
  let length = shortestHashId
  while (length < longestLocalId && new Set(marks.map((mark) => mark.slice(0, length))).size < marks.length) length++
  return marks.map((mark) => mark.slice(0, length))
}

const shortestHashId = 4

/** The hash of each text; a repeated text gets another one. */
const hashEach = (texts: readonly string[]) =>
  texts.map((text, index) => hash(`${text}\n${texts.indexOf(text) === index ? '' : index}`))

const hash = (content: string | Uint8Array) =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))

/** The id of a quiz from a title or a file name; "quiz" if it has no Latin letter or digit. */
export const toQuizId = (name: string): string => toSlug(name, longestQuizId) || 'quiz'

/** The file name of an image below quizzes/media: its name in lower-case letters, and a part of its hash, so that names are unique. */
export function toMediaName(name: string, bytes: Uint8Array): string | undefined {
  const [, stem = '', ending = ''] = /^(?:.*[/\\])?([^/\\]*)\.([A-Za-z]+)$/.exec(name) ?? []
  const kind = ending.toLowerCase()
  if (!/^(png|jpg|jpeg|webp|avif|gif|svg)$/.test(kind)) return undefined
  const mark = `-${hash(bytes).slice(0, 8)}`
  // A name that was made here already stays as it is.
  const own = stem.endsWith(mark) ? stem.slice(0, -mark.length) : stem
  return `${toSlug(own, 40) || 'image'}${mark}.${kind}`
}

/** Latin letters without their accents, lower case, and digits, with single hyphens between. */
function toSlug(name: string, longest: number): string {
  const plain = name
    .replace(/ß/g, 'ss')
    .replace(/[æœøłđ]/gi, (letter) => latin[letter.toLowerCase()] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
  return plain.replace(/^-+/, '').slice(0, longest).replace(/-+$/, '')
}

const latin: Record<string, string> = { æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' }
