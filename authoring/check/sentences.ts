import { isAbbreviated, startsSentence } from './abbreviations.ts'
import { speaks } from './flaws/words.ts'

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * The sentences of a text, as Unicode Standard Annex 29 and the language's own rules find them. What these cut after a
 * full stop that ends no sentence ("Dr. Kim", "J. K. Rowling", "am 3. Mai"), or after a quotation within a sentence, is
 * joined again.
 */
export function splitSentences(text: string, language: string): string[] {
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    segmenter = makeSegmenter(language)
    segmenters.set(language, segmenter)
  }
  const sentences: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    // The space in French quotation marks, as in "« Non ! »", leaves the mark to the next segment.
    const [, mark = '', rest = segment] = /^([»”](?:\s+|$))(.*)$/s.exec(segment) ?? []
    const before = sentences.pop()
    if (before === undefined) sentences.push(segment)
    else if (rest === '' || goesOn(before + mark, rest, language)) sentences.push(before + segment)
    else sentences.push(before + mark, rest)
  }
  return sentences.map((sentence) => sentence.trim()).filter(Boolean)
}

/** A quiz with an invalid language tag still has sentences to split. */
function makeSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}

/** True if a segment goes on with the sentence of the segment before it. A line break ends a sentence. */
function goesOn(before: string, next: string, language: string): boolean {
  if (/\n\s*$/.test(before)) return false
  if (/^\p{Ll}(?:\p{Ll}|\s|$)/u.test(next)) return true
  if (/[!?…。！？]\s*[”"’'»」』]\s*$/.test(before)) return saysSo(next, language)
  const [, word = ''] = /([^\s(“"„«]*)\.[”"’'»)]?\s*$/u.exec(before) ?? []
  if (word === '') return false
  const lead = before.slice(0, before.lastIndexOf(`${word}.`)).trim()
  if (/^\p{Nd}+$/u.test(word)) return isOrdinal(word, lead, next, language)
  return isAbbreviated(word, next) || (isInitials(word, lead) && !startsSentence(next))
}

/** What follows a quotation in its sentence, in languages without small letters. */
const sayings: Readonly<Record<string, RegExp>> = {
  ja: /^(?:と|って)/,
  ko: /^(?:이?라고|이?라며|하고|고 )/,
  zh: /^[^。！？“「]{0,12}(?:说|說|表示|称|稱|道[，。]|问|問|回答)/,
}

const saysSo = (next: string, language: string) => sayings[language.slice(0, 2).toLowerCase()]?.test(next) ?? false

/** Words before a letter that names a thing rather than a person: "Plan B." may end a sentence. */
const lettered =
  /(?:^|\s)(?:plan|group|class|grade|type|vitamin|hepatitis|category|appendix|figure|table|section|part|room|gate|gruppe|klasse|typ|groupe|classe|grupo|clase|tipo)$/i

/** "J." at the start or after a name or another initial, and letters with full stops between them: "U.S". */
function isInitials(word: string, lead: string): boolean {
  if (/^(?:\p{Lu}\.-?)+\p{Lu}$/u.test(word)) return true
  if (!/^\p{Lu}$/u.test(word) || lettered.test(lead)) return false
  return lead === '' || /(?:^|[\s.(“"„«])(?:\p{Lu}[\p{L}'’-]*\.?|\p{L}\.)$/u.test(lead)
}

const month =
  /^(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jahrhundert|jahrestag|klasse|geburtstag)/i
const germanLead = /(?:^|\s)(?:am|der|die|das|dem|den|des|im|vom|zum|zur|beim|ab|bis|seit|jeder|jede|jedes)$/i

/** A number with a full stop: of a list, or an ordinal of a language that writes them so. */
function isOrdinal(digits: string, lead: string, next: string, language: string): boolean {
  if (lead === '') return digits.length <= 3
  if (digits.length > 2) return false
  if (speaks(language, 'tr')) return true
  return speaks(language, 'de') && (month.test(next) || germanLead.test(lead))
}
