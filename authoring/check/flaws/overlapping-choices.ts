import { type ChoiceList, choiceListsOf, type WrittenChoice } from './choice-lists.ts'
import type { Flaw, FoundFlaw } from './flaw.ts'
import { type NumberSpan, readSpan } from './number-span.ts'
import { isAboutTitles, isTitle } from './titles.ts'
import { holdsWords, quoted, wordsOf } from './words.ts'

const joining = /\b(?:and|or|both|plus|und|oder|et|ou|y|o)\b|[,&+/]/i
const negating = /\b(?:not?|never|without|nicht|kein\w*|ne|pas|sin|neither|nor|non)\b|n['’]t\b/i

const limiting = /\b(?:than|under|over|below|above|up to|at least|at most|between)\b/i
/** Who is asked for a range chooses one whole, and no number of it is the answer. */
const asksForRange =
  /\b(?:ranges?|limits?|bands?|spectrum|interval|spans?|from when to when|bereich|spanne|zeitraum)\b/i

/** A choice as it is compared: its words, and the numbers that it stands for. */
interface Compared {
  choice: WrittenChoice
  words: readonly string[]
  span: NumberSpan | undefined
}

/** Words before a part that make something else of it: "the reciprocal of the mean", "very high frequency". */
const changing = new Set(['of', 'by', 'very', 'ultra', 'half', 'twice'])

/** Words that join what is added to a part; others make a compound of it: "a dragon rider" is no dragon. */
const adding = new Set(
  (
    'and or plus but nor in on at of with without from to for by as that which who whose where when while because if after before ' +
    'during until since than over under between only too also et ou ni à de des du dans sur avec sans pour par y e o u en con ' +
    'sin por del al und oder in im am an auf mit ohne für von vom zu zum zur bei nach vor'
  ).split(' '),
)

/** True if a part is something else in a whole: in a longer word ("forty-eight"), in a compound, changed, or said twice. */
function isChanged(whole: Compared, part: Compared): boolean {
  const [text, inside] = [whole, part].map(({ choice }) => choice.text.toLowerCase().trim()) as [string, string]
  if ([`-${inside}`, `/${inside}`, `${inside}-`].some((longer) => text.includes(longer)) || /[\^=]/.test(text))
    return true
  const at = whole.words.findIndex((_, start) =>
    part.words.every((word, offset) => whole.words[start + offset] === word),
  )
  const [before, after] = [whole.words[at - 1], whole.words[at + part.words.length]]
  if (before !== undefined && (changing.has(before) || before === part.words[0])) return true
  const follows = new RegExp(`${escapeRegExp(inside.replace(/[.!?]+$/, ''))}\\s*[,;:(&+/]`).test(text)
  if (after !== undefined && !adding.has(after) && !follows) return true
  // "Lone Pine Mall" and "Pine Mall" are two names; "early in the morning" is a time in the morning.
  return before !== undefined && !adding.has(before) && !/[,;:&+/]/.test(text) && isTitle(whole.choice.text)
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** True if one choice says all that the other says, and more. */
function includes(whole: Compared, part: Compared): boolean {
  if (whole.words.length <= part.words.length || !holdsWords(whole.words, part.words)) return false
  if (isChanged(whole, part)) return false
  // "more than 10 days" does not include "10 days".
  if (/^\d/.test(part.words[0] ?? '') && limiting.test(whole.choice.text)) return false
  if (negating.test(whole.choice.text) !== negating.test(part.choice.text)) return false
  return part.words.length > 1 || joining.test(whole.choice.text)
}

/** "1964-1972" names a period. */
const isPeriod = ({ from, to, unit }: NumberSpan): boolean => from < to && from >= 1000 && to <= 2100 && unit === ''

const shareNumbers = (a: NumberSpan, b: NumberSpan): boolean =>
  !(isPeriod(a) && isPeriod(b)) &&
  a.unit === b.unit &&
  (a.from !== a.to || b.from !== b.to) &&
  a.from <= b.to &&
  b.from <= a.to

function overlap(a: Compared, b: Compared, onlyNumbers: boolean): string | undefined {
  const [first, second] = [quoted(a.choice.text), quoted(b.choice.text)]
  if (a.span && b.span)
    return shareNumbers(a.span, b.span) ? `${first} and ${second} have numbers in common` : undefined
  if (onlyNumbers) return undefined
  if (includes(a, b)) return `${first} includes ${second}`
  return includes(b, a) ? `${second} includes ${first}` : undefined
}

/** One finding for a list: correcting one overlap often corrects the others. */
function findIn({ index, stem, choices, completes }: ChoiceList, language: string): FoundFlaw[] {
  const compared = choices.map(
    (choice): Compared => ({ choice, words: wordsOf(choice.text), span: readSpan(choice.text, language) }),
  )
  // What completes a sentence may be a form of words: "has been" does not include "has been going".
  const onlyNumbers = completes || isAboutTitles(stem)
  for (const [place, b] of compared.entries()) {
    for (const a of compared.slice(0, place)) {
      if (a.span && b.span && asksForRange.test(stem)) continue
      const detail = overlap(a, b, onlyNumbers)
      if (detail) return [{ index, pointer: b.choice.pointer, detail }]
    }
  }
  return []
}

export const overlappingChoices: Flaw = {
  name: 'overlapping-choices',
  title: 'Two choices can both be right',
  severity: 'warning',
  reason:
    'If one choice includes another, a learner who picks either has a case, and the narrower one can be struck out by logic alone. ' +
    'Haladyna, Downing and Rodriguez (2002), guideline 22: keep choices independent, they should not be overlapping. The rule ' +
    'looks at items with one right choice, for ranges of numbers that share a number ("10–20", "20–30"), unless it is a range ' +
    'that is asked for, and for a choice whose words another repeats and adds to ("Russia", "Russia and Ukraine"); names and ' +
    'titles are passed over.',
  fix: 'draw the borders so that each number belongs to one choice; let no choice contain another',
  find: (quiz) =>
    choiceListsOf(quiz)
      .filter(({ single }) => single)
      .flatMap((list) => findIn(list, quiz.language)),
}
