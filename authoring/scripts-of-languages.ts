import { decodeSample } from './encoding-sample.ts'

/** The encodings that a group of languages was written in before UTF-8, the most likely first. */
export interface Script {
  encodings: readonly string[]
  /** The letters beyond ASCII that these languages use. */
  letters: RegExp
  isLatin: boolean
}

const western = { encodings: ['windows-1252'], letters: /[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßÐÞÝŒŠŽŸ]/iu, isLatin: true }
const central = {
  encodings: ['windows-1250', 'ISO-8859-2'],
  letters: /[ÁÂÄĂĄĆČĎĐÉĘËĚÍÎĹĽŁŃŇÓÔÖŐŔŘŚŞŠŤŢÚŮÜŰÝŹŻŽß]/iu,
  isLatin: true,
}
const cyrillic = {
  encodings: ['windows-1251', 'KOI8-U', 'IBM866', 'ISO-8859-5'],
  letters: /[а-яёђ-џґ]/u,
  isLatin: false,
}
const arabic = { encodings: ['windows-1256', 'ISO-8859-6'], letters: /\p{Script=Arabic}/u, isLatin: false }
const han = /\p{Script=Han}/u

const scripts: readonly [languages: string, script: Script][] = [
  ['af ca da de en es eu fi fo fr ga gl id is it ms nb nl nn no pt sv', western],
  ['bs cs hr hu pl ro sk sl sq', central],
  ['et lt lv', { encodings: ['windows-1257', 'ISO-8859-13'], letters: /[ĄĀÄČĒĘĖĢĪĮĶĻŅÕÖŠŲŪÜŽ]/iu, isLatin: true }],
  ['az tr', { encodings: ['windows-1254'], letters: /[ÂÇĞİÎÖŞÛÜı]/iu, isLatin: true }],
  ['vi', { encodings: ['windows-1258'], letters: /[\p{Script=Latin}\p{M}]/u, isLatin: true }],
  ['be bg mk ru sr uk', cyrillic],
  ['el', { encodings: ['windows-1253', 'ISO-8859-7'], letters: /\p{Script=Greek}/u, isLatin: false }],
  ['he yi', { encodings: ['windows-1255', 'ISO-8859-8'], letters: /\p{Script=Hebrew}/u, isLatin: false }],
  ['ar fa ur', arabic],
  ['th', { encodings: ['windows-874'], letters: /\p{Script=Thai}/u, isLatin: false }],
  ['ja', { encodings: ['Shift_JIS', 'EUC-JP'], letters: han, isLatin: false }],
  ['ko', { encodings: ['EUC-KR'], letters: han, isLatin: false }],
  ['zh yue', { encodings: ['GB18030', 'Big5'], letters: han, isLatin: false }],
]

/** The script of a language; undefined if its encodings are unknown. */
export function scriptOf(language: string): Script | undefined {
  const [primary = ''] = language.toLowerCase().split('-')
  return scripts.find(([languages]) => languages.split(' ').includes(primary))?.[1]
}

/** The characters that make up nearly all of a text in an East Asian encoding. */
const common: Record<string, RegExp> = {
  'EUC-KR': /\p{Script=Hangul}/u,
  Shift_JIS: /[ぁ-ヺ一-鿿]/u,
  'EUC-JP': /[ぁ-ヺ一-鿿]/u,
  GB18030: /[\u3000-\u303f\uff00-\uffef]/u,
  Big5: /[\u3000-\u303f\uff00-\uffef]/u,
}

/** The leads of the more frequent half of the Chinese characters: level 1 of GB 2312 and of Big5. */
const frequentLeads: Record<string, readonly [number, number, leastTrail: number]> = {
  GB18030: [0xb0, 0xd7, 0xa1],
  Big5: [0xa4, 0xc6, 0x40],
}

export const isEastAsian = (name: string): boolean => Object.hasOwn(common, name)

/** The share of the characters beyond ASCII that are common in the script of an East Asian encoding. */
export function commonShare(sample: Uint8Array, name: string): number {
  const beyond = [...(decodeSample(sample, name) ?? '')].filter((character) => character > '\x7f')
  const wanted = common[name]
  const frequent = frequentLeads[name] ? countFrequent(sample, frequentLeads[name]) : 0
  const counted = beyond.filter((character) => wanted?.test(character)).length
  return beyond.length === 0 ? 0 : (counted + frequent) / beyond.length
}

/** How many characters of two bytes have a frequent lead. */
function countFrequent(sample: Uint8Array, [from, to, leastTrail]: readonly [number, number, number]): number {
  let count = 0
  for (let at = 0; at + 1 < sample.length; at++) {
    const [lead = 0, trail = 0] = [sample[at], sample[at + 1]]
    if (lead < 0x81) continue
    at += trail >= 0x30 && trail <= 0x39 ? 3 : 1
    if (lead >= from && lead <= to && trail >= leastTrail) count++
  }
  return count
}
