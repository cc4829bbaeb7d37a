import { asciiDigits } from '../../core/digits.ts'
import { parseNumber } from '../../core/parse-number.ts'
import { speaks } from '../check/flaws/words.ts'

/** A number of a text, as an item would ask for it. */
export interface FoundNumber {
  number: number
  unit?: string
  /** How far off is still right, if the text says "about". */
  tolerance?: number
}

/** Digits of any script, with marks between thousands and before decimals; not those of codes, dates, times and ranges. */
const digits =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}:/.,–-])[-−]?\p{Nd}+(?:[.,'’٬٫]\p{Nd}+|[ \u00a0\u202f]\p{Nd}{3}(?![\p{Nd}.,]))*(?![\p{Nd}:/–-]|[.,]\p{Nd})/gu

/** "21st", "3e": the place in a row is no number to type. */
const ordinal = /^(?:st|nd|rd|th|er|re|e|ème|º|ª|番目|번째)(?![\p{L}])/u

/** "Am 3. Mai": a day or a place in a row, in languages that write it with a full stop. */
const dotted = /^\. \p{L}/u

const about =
  /(?:about|around|approximately|roughly|nearly|almost|some|circa|ca\.|etwa|ungefähr|rund|fast|knapp|environ|près de|à peu près|unos|unas|cerca de|aproximadamente|alrededor de|quase|약|대략|거의|حوالي|نحو|تقريبا|约|約|≈|~)\s*$/iu

/** Units that are written against the digits or after a space; East Asian counters have particles behind them. */
const attached =
  /^(?:%|‰|°\s?[CF]?|명|개|년|월|일|시간|분|초|원|살|세|마리|권|채|대|번|회|곳|가지|그루|킬로미터|미터|퍼센트|年|月|日|人|個|个|円|元|歳|岁|本|匹|回|時間|小时|分|秒|公里|米|メートル|キロ)/u

/** Words after a number that are not what is counted. */
const others = new Set(
  (
    'a an the and or but by in on at of to from for with when while as is are was were has had have did does who which that then than later ago after before if it he she they we until since only not also ' +
    'und oder aber von in im am an auf aus bei bis mit nach seit um zu zur zum der die das dem den ein eine war waren wurde wurden ist sind hat hatte ' +
    'et ou mais de du des dans en au aux à par pour sur avec le la les un une est était ont fut qui que ' +
    'y o u pero del al con por para sobre el los las fue era es son ha había se ' +
    'e ou mas do da dos das no na nos nas com por o os as foi eram é são'
  ).split(' '),
)

/** The numbers of a text in its language (BCP 47), with the units that follow them. */
export function findNumbers(text: string, language: string): FoundNumber[] {
  return [...text.matchAll(digits)].flatMap(({ 0: written, index }): FoundNumber[] => {
    const [before, after] = [text.slice(0, index), text.slice(index + written.length)]
    const number = parseNumber(written, language)
    if (number === undefined || ordinal.test(after)) return []
    if (number < 32 && speaks(language, 'de') && dotted.test(after)) return []
    const unit = readUnit(before, after, isYear(written), language)
    // "Around 1891" is no rounded number.
    const isRounded = about.test(before) && !(isYear(written) && number % 10)
    const tolerance = isRounded ? halfOfLastPlace(written, number) : undefined
    return [{ number, ...(unit !== undefined && { unit }), ...(tolerance !== undefined && { tolerance }) }]
  })
}

/** Four digits without a mark between them are mostly a year, and what follows a year is not counted. */
const isYear = (written: string) => /^(?:1\d|20)\d\d$/.test(asciiDigits(written))

function readUnit(before: string, after: string, isYear: boolean, language: string): string | undefined {
  const [sign] = attached.exec(after.trimStart()) ?? []
  if (sign !== undefined) return sign
  const [, currency] = /(\p{Sc})\s?$/u.exec(before) ?? []
  const [, behind] = /^\s?(\p{Sc})/u.exec(after) ?? []
  if (currency ?? behind) return currency ?? behind
  const [, space = '', word = ''] = /^(\s?)(\p{L}[\p{L}\p{M}]*[²³]?(?:\/\p{L}+)?)(?![\p{L}\p{Nd}])/u.exec(after) ?? []
  if (word === '' || (isYear && space !== '') || others.has(word.toLowerCase())) return undefined
  // A noun has a capital in German, and a name has one elsewhere.
  if (/^\p{Lu}\p{Ll}{2}/u.test(word) && !speaks(language, 'de')) return undefined
  return word
}

/** "About 300" was rounded to hundreds: it means 250 to 350. */
function halfOfLastPlace(written: string, number: number): number {
  const plain = asciiDigits(written).replace(/[^\d.,]/g, '')
  const decimals = Number.isInteger(number) ? 0 : (/[.,](\d+)$/.exec(plain)?.[1]?.length ?? 0)
  const zeros = decimals ? 0 : (/0*$/.exec(String(Math.abs(number)))?.[0].length ?? 0)
  return number === 0 ? 0.5 : Number((0.5 * 10 ** (zeros - decimals)).toPrecision(6))
}
