import { asciiDigits } from './digits.ts'

/** What people put around an answer without meaning it. A leading hyphen may be a minus; #, % and + belong to names. */
const outer = /^(?![#%&@*/\\§‰‱′″‴٪])[\s\p{Po}\p{Ps}\p{Pe}\p{Pi}\p{Pf}]$/u
const ignorable = /\p{Default_Ignorable_Code_Point}+/gu
const simple = /^[a-z0-9]+(?: [a-z0-9]+)*$/i
const turkic = /^(tr|az)\b/i
/** No response has more characters. Some become eighteen in NFKC, and what comes after this many is not compared. */
const longest = 1000

/**
 * Text as it is compared: NFKC, full case folding and without invisible characters (the Unicode Standard's
 * NFKC_Casefold, section 3.13), white space made single, outer punctuation taken off, every script's digits as 0 to 9,
 * and the quotation marks and dashes that keyboards put in by themselves made plain. In Turkish and Azerbaijani
 * dotted and dotless i are two letters (CaseFolding.txt, status T); elsewhere all of them count as i. With `matchCase`
 * all of this but the case folding.
 */
export function foldText(text: string, language = '', matchCase = false): string {
  // Most answers are some plain words, of which all that is below would leave only the case otherwise.
  if (simple.test(text) && !turkic.test(language)) return matchCase ? text : text.toLowerCase()
  const plain = plainMarks(text)
  const bare = trimOuter(plain) || plain.trim()
  if (matchCase) return bare.normalize('NFKC')
  const folded = turkic.test(language)
    ? bare.replace(/İ/g, 'i').replace(/I/g, 'ı').split('ı').map(foldCase).join('ı')
    : foldCase(bare.replace(/ı/g, 'i'))
  return folded.normalize('NFKC')
}

/** Takes outer punctuation off, one character at a time: a pattern for it would take time that grows with the square. */
function trimOuter(text: string): string {
  const characters = [...text]
  let start = 0
  let end = characters.length
  while (start < end && outer.test(characters[start] as string)) start++
  while (end > start && (characters[end - 1] === '-' || outer.test(characters[end - 1] as string))) end--
  return characters.slice(start, end).join('')
}

/** NFKC would take a lone acute accent, typed as an apostrophe, for a space with an accent: hence before it. */
const plainMarks = (text: string) =>
  asciiDigits(text.replace(/´/g, "'").replace(ignorable, '').normalize('NFKC').slice(0, longest))
    .replace(ignorable, '')
    .replace(/[‘’‚‛ʼ`‹›]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')

/** Down first, for ẞ has no other upper case; then up, which parts ß into ss. */
const foldCase = (text: string) =>
  text
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/i\u0307+/g, 'i')
    .replace(/ς/g, 'σ')

/**
 * Whether two folded texts differ by at most one typo: a letter added, left out, replaced, or two
 * neighbours swapped (Damerau 1964: four in five misspellings are one of these). Texts under five characters get no
 * such leniency, and a number is never a typo: 528 is not 529, nor 4.5 the same as 45.
 */
export function withinOneTypo(given: string, accepted: string): boolean {
  if (given === accepted) return true
  // A letter may be two units of UTF-16.
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
