import { analyse } from 'chardet'
import { decodeSample, highRuns, isReadable, wordsBeyondAscii } from './encoding-sample.ts'
import { commonShare, isEastAsian, type Script, scriptOf } from './scripts-of-languages.ts'

/** A guessed encoding; `isUnsure` if another is nearly as likely. */
interface Guess {
  name: string
  label: string
  isUnsure?: true
}

/** Below this number of bytes beyond ASCII statistics tell little. */
const fewBytes = 30
const leastConfidence = 20

/** Guesses the encoding of bytes that are not UTF-8. Without a language, a guess from few bytes is unsure. */
export function guessEncoding(sample: Uint8Array, language: string | undefined): Guess {
  const script = language === undefined ? undefined : scriptOf(language)
  const byLanguage = script && guessForScript(sample, script)
  if (byLanguage) return byLanguage
  if (isTypography(sample)) return windows1252
  const guess = guessFromBytes(sample)
  const count = sample.filter((byte) => byte >= 0x80).length
  return count < fewBytes || language !== undefined ? { ...guess, isUnsure: true } : guess
}

/** The best encoding for a script; undefined if the bytes do not look like it. */
function guessForScript(sample: Uint8Array, { encodings, letters, isLatin }: Script): Guess | undefined {
  if (isLatin !== looksLatin(sample)) return undefined
  const scored = encodings.flatMap((name) => {
    const text = decodeSample(sample, name)
    if (!isReadable(text)) return []
    return [{ name, share: isEastAsian(name) ? commonShare(sample, name) : shareOf(text, letters) }]
  })
  const best = scored.toSorted((a, b) => b.share - a.share)[0]
  return best && best.share > 0.5 ? { name: best.name, label: best.name.toLowerCase() } : undefined
}

/** The share of the characters beyond ASCII that are letters of a script or marks of its typography. */
function shareOf(text: string, letters: RegExp): number {
  const beyond = text.match(/[^\p{ASCII}]/gu) ?? []
  return (
    beyond.filter((character) => letters.test(character) || /[\p{P}\p{Sc}°]/u.test(character)).length / beyond.length
  )
}

/** In Latin scripts letters beyond ASCII stand alone or in pairs. */
function looksLatin(sample: Uint8Array): boolean {
  const runs = highRuns(sample)
  return runs.filter(({ length }) => length > 2).length <= 0.2 * runs.length
}

const multiByte = /^(GB|Big5|EUC|Shift|ISO-2022)/
const latin = /^(ISO-8859-[129]|windows-125[02478])$/
const windows1252 = { name: 'windows-1252', label: 'windows-1252' }

function guessFromBytes(sample: Uint8Array): Guess {
  const likely = analyse(sample)
  const [first] = likely
  if (first && multiByte.test(first.name) && first.confidence > leastConfidence) {
    const found = firstReadable([first], sample)
    if (found) return found
  }
  const matches = analyse(wordsBeyondAscii(sample))
  const script = firstReadable(matches, sample)
  const isPossible = script && (multiByte.test(script.name) || !looksLatin(sample))
  if (script && isPossible && !latin.test(script.name)) return script
  return findEastAsian(sample, ['EUC-KR', 'GB18030']) ?? guessOneByte(sample, likely, matches)
}

type Matches = ReturnType<typeof analyse>

function guessOneByte(sample: Uint8Array, likely: Matches, inWords: Matches): Guess {
  const isLatin = ({ name }: { name: string }) => latin.test(name)
  const other = firstReadable(
    inWords.filter((match) => !isLatin(match) && !multiByte.test(match.name)),
    sample,
    1,
  )
  if (other && !looksLatin(sample)) return other
  if (isShortWestern(sample)) return windows1252
  return firstReadable(likely.filter(isLatin), sample) ?? findEastAsian(sample, ['Shift_JIS']) ?? windows1252
}

function firstReadable(matches: Matches, sample: Uint8Array, least = leastConfidence): Guess | undefined {
  for (const { name, confidence } of matches) {
    if (confidence < least) break
    if (!isReadable(decodeSample(sample, name))) continue
    const label = new TextDecoder(name).encoding
    return { name: label === windows1252.label ? label : name, label }
  }
  return undefined
}

/** Only quotation marks and dashes, which all encodings of Windows share. */
const isTypography = (sample: Uint8Array) =>
  sample.every((byte) => byte < 0x80 || /[\x82\x84\x85\x91-\x97\xa0\xab\xbb]/.test(String.fromCharCode(byte)))

/** A few letters that western languages use, and no other sign. */
function isShortWestern(sample: Uint8Array): boolean {
  const beyond = decodeSample(sample, 'windows-1252')?.match(/[^\p{ASCII}]/gu) ?? []
  return beyond.length < 12 && beyond.every((character) => /[à-öø-üßœÀ-ÖØ-Ü¿¡«»“”‘’–—…]/u.test(character))
}

/** East Asian encodings, and the least share of common characters by which a short text is recognised. */
const eastAsian = { 'EUC-KR': 0.8, GB18030: 0.6, Shift_JIS: 0.8 } as const

/** For a text too short for statistics: the encoding in which most characters beyond ASCII are common in its script. */
function findEastAsian(sample: Uint8Array, names: readonly (keyof typeof eastAsian)[]): Guess | undefined {
  const runs = highRuns(sample)
  // In Latin scripts a letter with an accent stands between plain ones; in East Asian scripts it rarely does.
  const isInWords = looksLatin(sample) && runs.filter(({ isInWord }) => isInWord).length > runs.length * 0.4
  const name = names.find((name) => {
    if (name !== 'Shift_JIS' && isInWords) return false
    return decodeSample(sample, name) !== undefined && commonShare(sample, name) > eastAsian[name]
  })
  return name && { name, label: name.toLowerCase() }
}
