/** True if a language tag names a language, regardless of its region. */
export const speaks = (language: string, name: string): boolean =>
  language.slice(0, name.length).toLowerCase() === name && /^(?:\W|$)/.test(language.slice(name.length))

/** The words of a text in lower case; a number with its marks is one. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:'[\p{L}]+)*/gu) ?? []

/** English words that carry no matter of their own. */
const empty = new Set(
  `a about above after all also am among an and any are as at be because been before being below between both but by can
  could did do does doing during each either else ever for from get give given gives had has have having he her here hers
  him his how i if in into is it its just kind know less made make makes many may me might more most much must my name no
  nor not now of off often on one only or other our out over own part people per said same say says see sentence she
  should since so some something such take takes than that the their them then there these they thing things this those
  through to too under until up us use used very was way we well were what when where whether which while who whom whose
  why will with would you your according article author choose passage paragraph question report statement story text
  following answer correct mean means word words`.split(/\s+/),
)

/**
 * The English words of a text that carry its matter, without their commonest endings, so that "soldier" meets
 * "soldiers". Short and rough on purpose: both sides of every comparison go through it.
 */
export const matterOf = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => !empty.has(word) && (word.length > 2 || /\d/.test(word)))
    .map(takeEnding)

const stems = new Map<string, string>()

/** Texts repeat words; what is remembered of them stays small. */
function takeEnding(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = word
    .replace(/'s$/, '')
    .replace(/(?<=\p{L}{3})(?:ies|ied)$/u, 'y')
    .replace(/(?<=\p{L}{3})(?:ings?|ed|e?s|e)$/u, '')
  if (stems.size > 20_000) stems.clear()
  stems.set(word, stem)
  return stem
}

/** Whether the words of one text stand in another, in order and side by side. */
export function holdsWords(whole: readonly string[], part: readonly string[]): boolean {
  if (part.length === 0 || part.length > whole.length) return false
  return whole.some((_, start) => part.every((word, offset) => whole[start + offset] === word))
}

/** A text as it is quoted in a message: whole, or its beginning. */
export const quoted = (text: string): string => `"${text.length > 50 ? `${text.slice(0, 50).trimEnd()}…` : text}"`
