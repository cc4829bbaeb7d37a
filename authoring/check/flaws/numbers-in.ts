import { parseNumber } from '../../../core/parse-number.ts'
import { speaks } from './words.ts'

/** The numbers that a text has, in figures and in words. */
export interface NumbersIn {
  values: number[]
  /** True if the text may mean further numbers: "a dozen", "half of them", "forty-two", "1.2 million". */
  isVague: boolean
}

interface NumberWords {
  /** Words from 0 upwards; several for one number are joined by "|". */
  exact: string
  /** Words that make a number with others, or only roughly. */
  vague: RegExp
}

const numberWords: Readonly<Record<string, NumberWords>> = {
  en: {
    exact:
      'zero one|first|once two|second|twice three|third|thrice four|fourth five|fifth six|sixth seven|seventh eight|eighth nine|ninth ' +
      'ten|tenth eleven|eleventh twelve|twelfth thirteen|thirteenth fourteen|fourteenth fifteen|fifteenth sixteen|sixteenth ' +
      'seventeen|seventeenth eighteen|eighteenth nineteen|nineteenth twenty|twentieth',
    vague:
      /\b(?:twenty-|thirt(?:y|ies)|fort(?:y|ies)|fift(?:y|ies)|sixt(?:y|ies)|sevent(?:y|ies)|eight(?:y|ies)|ninet(?:y|ies)|hundred|thousand|[mb]illion|dozen|score|hal(?:f|ves)|quarter|thirds|couple|pair|both|twins?|double|triple|decade|centur|noon|midnight)/i,
  },
  de: {
    exact:
      'null ein|eins|eine|einen|einem|einer|eines|erste|ersten|erster|einmal zwei|zweite|zweiten|zweimal drei|dritte|dritten|dreimal vier|vierte|vierten fünf|fünfte|fünften ' +
      'sechs|sechste|sechsten sieben|siebte|siebten acht|achte|achten neun|neunte|neunten zehn|zehnte|zehnten elf|elfte|elften zwölf|zwölfte|zwölften dreizehn vierzehn fünfzehn ' +
      'sechzehn siebzehn achtzehn neunzehn zwanzig',
    vague:
      /(?:und(?:zwanzig|\p{L}+[zß]ig)|drei(?:ß|ss)ig|(?:vier|fünf|sech|sieb|acht|neun)zig|hundert|tausend|mill?i|dutzend|hälfte|halb|drittel|viertel|fünftel|paar\b|beide|doppel|doppelt|jahrzehnt|jahrhundert|mittag|mitternacht)/iu,
  },
  es: {
    exact:
      'cero un|uno|una|primero|primera|primer dos|segundo|segunda tres|tercero|tercera|tercer cuatro|cuarto|cuarta cinco|quinto|quinta seis|sexto|sexta siete|séptimo|séptima ocho|octavo|octava ' +
      'nueve|noveno|novena diez|décimo|décima once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
    vague:
      /\b(?:veinti|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|\p{L}*cient[oa]s|quinient|setecient|novecient|mil\b|miles|millón|millones|docena|decena|mitad|medi[oa]\b|tercio|cuartos|par\b|amb[oa]s|doble|triple|década|siglo|mediodía|medianoche)/iu,
  },
  fr: {
    exact:
      'zéro un|une|premier|première|1er deux|deuxième|second|seconde trois|troisième quatre|quatrième cinq|cinquième six|sixième sept|septième huit|huitième neuf|neuvième dix|dixième onze|onzième ' +
      'douze|douzième treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
    vague:
      /\b(?:vingts?(?:-|-et-| et )|trente|quarante|cinquante|soixante|septante|octante|huitante|nonante|quatre-vingt|cents?\b|centaine|mille|milliers?|millions?|milliards?|douzaine|dizaine|quinzaine|vingtaine|trentaine|moitié|demi|tiers|quarts?\b|paire|couple|double|triple|décennie|siècle|midi\b|minuit)/iu,
  },
  ko: {
    exact:
      '영|공 하나|한|첫 둘|두 셋|세 넷|네 다섯 여섯 일곱 여덟 아홉 열 열하나|열한 열둘|열두 열셋|열세 열넷|열네 열다섯 열여섯 열일곱 열여덟 열아홉 스물|스무',
    vague:
      /스물|서른|마흔|쉰|예순|일흔|여든|아흔|[백천만억조]|절반|반\b|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름|하루|[일이삼사오육칠팔구십]+\s?(?:명|개|번|년|월|일|시|분|차|층|대|주|달|살|세|곳|권|장|배|회|인|위|등)/,
  },
}

const exactOf = new Map<string, Map<string, number>>()

function exactWords(name: string, { exact }: NumberWords): Map<string, number> {
  const known = exactOf.get(name)
  if (known) return known
  const words = new Map(
    exact.split(' ').flatMap((same, value) => same.split('|').map((word) => [word, value] as const)),
  )
  exactOf.set(name, words)
  return words
}

/** Counters and particles after a Korean number: "두 명", "아홉명이". */
const koreanNumber = (token: string, words: ReadonlyMap<string, number>): number | undefined => {
  const [match] =
    /^(?:열|스물?)?(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)|^(?:열|스무|첫)/.exec(token) ?? []
  return match === undefined ? undefined : words.get(match)
}

const figures =
  /\p{Nd}+(?:[.,'’\u00a0\u202f ](?=\p{Nd})\p{Nd}+)*(?=(\s?[만천백억조]|\s(?:thousand|[mbtr]+illion|mio|mrd|mil\b|mill))?)/giu
const roman = /\b(?=[IVXLC]{2,})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\b/g
const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** Parses "XIV" as 14: a smaller numeral before a larger one is subtracted. */
const readRoman = (text: string): number =>
  [...text].reduce((sum, sign, index) => {
    const value = romanValues[sign] ?? 0
    return (romanValues[text[index + 1] ?? ''] ?? 0) > value ? sum - value : sum + value
  }, 0)

/** The numbers in a text; undefined for a language whose number words are unknown here. */
export function numbersIn(text: string, language: string): NumbersIn | undefined {
  const name = Object.keys(numberWords).find((one) => speaks(language, one))
  const known = name === undefined ? undefined : numberWords[name]
  if (name === undefined || known === undefined) return undefined
  const words = exactWords(name, known)
  const values: number[] = []
  let isVague = known.vague.test(text)
  for (const [figure, scale] of text.matchAll(figures)) {
    if (scale) isVague = true
    // "7, 20" and "12.5.2025" are several numbers.
    const value = parseNumber(figure, language)
    if (value !== undefined) values.push(value)
    if (/[\s.,]/.test(figure))
      values.push(...figure.split(/[^\p{Nd}]+/u).map((part) => parseNumber(part, language) ?? 0))
  }
  for (const [sign] of text.matchAll(roman)) values.push(readRoman(sign))
  for (const [token] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)?/gu)) {
    const value =
      name === 'ko' ? koreanNumber(token, words) : (words.get(token) ?? words.get(token.split('-')[0] ?? ''))
    if (value !== undefined) values.push(value)
  }
  return { values, isVague }
}
