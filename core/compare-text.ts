import { asciiDigits } from './digits.ts'
import { plainFractions } from './fractions.ts'

/** Punctuation around an answer that is ignored. A leading hyphen may be a minus; #, % and + belong to names. */
const outer = /^(?![#%&@*/\\§‰‱′″‴٪])[\s\p{Po}\p{Ps}\p{Pe}\p{Pi}\p{Pf}]$/u
/** Decoration around an answer that is ignored: emoji, stars, check marks, bullets. "B♭", "5°", "A♠" and "➖5" have meaning. */
const ornament = /^(?![➕➖➗])[\p{Emoji_Presentation}★☆☺☻●■▪→✀-✔✗-❵➔➘-➿]$/u
const ignorable = /\p{Default_Ignorable_Code_Point}+/gu
const simple = /^[a-z0-9]+(?: [a-z0-9]+)*$/i
const turkic = /^(tr|az)\b/i
/** Maximum length of a response. NFKC can expand a character to eighteen; characters beyond this are not compared. */
const longest = 1000

/**
 * Normalizes text for comparison: NFKC, full case folding, no invisible characters (the Unicode Standard's
 * NFKC_Casefold, section 3.13), single spaces, no outer punctuation or decoration, the digits of every script as 0 to 9,
 * and plain quotation marks, dashes and fractions, as keyboards insert typographic ones. In Turkish and Azerbaijani
 * dotted and dotless i are two letters (CaseFolding.txt, status T); elsewhere both count as i. `matchCase` skips
 * the case folding.
 */
export function foldText(text: string, language = '', matchCase = false): string {
  // Most answers are a few ASCII words, for which the steps below would change only the case.
  if (simple.test(text) && !turkic.test(language)) return matchCase ? text : text.toLowerCase()
  const plain = plainMarks(text)
  const bare = trimOuter(plain) || plain.trim()
  if (matchCase) return bare.normalize('NFKC')
  const folded = turkic.test(language)
    ? bare.replace(/İ/g, 'i').replace(/I/g, 'ı').split('ı').map(foldCase).join('ı')
    : foldCase(bare.replace(/ı/g, 'i'))
  return folded.normalize('NFKC')
}

/** Strips outer punctuation one character at a time: a regular expression would take quadratic time. */
function trimOuter(text: string): string {
  const characters = [...text]
  let start = 0
  let end = characters.length
  while (start < end && isOuter(characters[start] as string)) start++
  while (end > start && (characters[end - 1] === '-' || isOuter(characters[end - 1] as string))) end--
  return characters.slice(start, end).join('')
}

const isOuter = (character: string) => outer.test(character) || ornament.test(character)

/** Runs before NFKC, which would turn a lone acute accent, typed as an apostrophe, into a space with an accent. */
const plainMarks = (text: string) =>
  asciiDigits(plainFractions(text.replace(/´/g, "'").replace(ignorable, '')).normalize('NFKC').slice(0, longest))
    .replace(ignorable, '')
    .replace(/[‘’‚‛ʼ`‹›]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[⁄∕]/g, '/')
    .replace(/^\s*[—―]+\s+(?=\p{L})/u, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')

/** Lower case first, as ẞ has no other upper case; then upper case, which turns ß into ss. */
const foldCase = (text: string) =>
  text
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/i\u0307+/g, 'i')
    .replace(/ς/g, 'σ')

/**
 * True if two folded texts differ by at most one typo: a letter added, omitted, replaced, or two
 * neighbours swapped (Damerau 1964: four in five misspellings are one of these). Texts under five characters must be
 * equal, and a different number is never a typo: 528 is not 529, and 4.5 is not 45.
 */
export function withinOneTypo(given: string, accepted: string): boolean {
  if (given === accepted) return true
  // A letter may be two UTF-16 code units.
  if (Math.abs(given.length - accepted.length) > 2) return false
  const a = [...given]
  const b = [...accepted]
  if (b.length < 5 || numbersIn(given) !== numbersIn(accepted)) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const same = (skipA: number, skipB: number) => a.slice(start + skipA).join('') === b.slice(start + skipB).join('')
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start]
  return same(1, 0) || same(0, 1) || same(1, 1) || (swapped && same(2, 2))
}

const numbersIn = (text: string) => (text.match(/(?:(?<!\p{L})-)?\d+(?:[.,]\d+)*/gu) ?? []).join(' ')
