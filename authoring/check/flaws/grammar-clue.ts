import { replace } from '../../patch.ts'
import { standsForOthers } from './all-of-the-above.ts'
import { type ChoiceList, choiceListsOf, splitByKey, type WrittenChoice } from './choice-lists.ts'
import type { Flaw, FoundFlaw, WrittenQuiz } from './flaw.ts'
import { quoted, speaks } from './words.ts'

/** A way in which choices can differ in form. */
interface Form {
  name: string
  language?: string
  /** What it says of a choice; nothing if that is uncertain. */
  has: (text: string, language: string) => boolean | undefined
  /** How the wrong choices look where the right one alone has the form and it is not by chance. */
  others?: (text: string) => boolean
  /** The same choice in the form that fits all; undefined if that is uncertain. */
  even?: (source: string, list: ChoiceList) => string | undefined
}

const forms: readonly Form[] = [
  {
    name: 'ends with a full stop',
    has: (text) => (isLong(text) ? /[.。]$/.test(text) : undefined),
    // Of two sentences the last needs its stop.
    even: (source) => (/[.!?。]["'”’)]*\s/.test(source) ? undefined : source.trimEnd().replace(/(?<!\.)[.。]$/, '')),
  },
  {
    name: 'begins with a capital',
    has: (text, language) => (isLong(text) && showsCase(text, language) ? /^\p{Lu}/u.test(text) : undefined),
    even: (source, { completes }) =>
      completes ? undefined : source.trimStart().replace(/^\p{Ll}/u, (first) => first.toUpperCase()),
  },
  { name: 'begins with "to" and a verb', language: 'en', has: (text) => infinitive.test(text.toLowerCase()) },
  {
    name: 'begins with a verb in -ing',
    language: 'en',
    has: (text) => gerund.test(text),
    others: (text) => phrase.test(text),
  },
]

/** Three words or more: the point of "U.S." and the capital of a name say nothing about form. */
const isLong = (text: string) => /\S\s+\S+\s+\S/.test(text)

/** German nouns have a capital anywhere, so that only the capital of another word is one of form. */
const showsCase = (text: string, language: string) =>
  (speaks(language, 'de') ? germanOpening : /^[\p{Lu}\p{Ll}]/u).test(text)
const germanOpening =
  /^(?:d(?:er|ie|as|en|em|es)|k?ein(?:e[nmrs]?)?|er|sie|es|wir|man|weil|dass|wenn|um|mit|ohne|für|von|vom|zum?|zur|in|im|an|am|auf|aus|bei|nach|vor|über|unter|durch|gegen)\s/i

const infinitive =
  /^to (?!(?:the|an?|my|your|his|her|its|our|their|this|that|these|those|each|every|school|bed|work)\b)\p{Ll}+/u
const gerund =
  /^(?!(?:during|(?:no|some|any|every)thing|k?ing|(?:sp|st)?ring|wing|evening|morning|according|including)\b)\p{L}{2,}ing \p{Ll}/iu

/** "Lightning strikes" has no verb in -ing in front: only with "to strike" or "by lot" does the form decide. */
const phrase = /^(?:to|by|with|without|for|at|in|on|from)\s/i

/** "an" before a vowel that is spoken, "a" before the others: by letter, with the commonest exceptions. */
function takesAn(text: string): boolean | undefined {
  // Abbreviations and figures are spoken by other rules.
  if (!/^\p{L}/u.test(text) || /^\p{Lu}{2}/u.test(text)) return undefined
  return /^(?:[aeio]|u(?!ni|s|til|r[aoi])|hour|hon(?:est|or|our)|heir)/i.test(text) && !/^(?:eu|one\b|once)/i.test(text)
}

/** Writes "a/an" at the end of the prompt. */
function writeBoth({ index, pointer }: ChoiceList, { items }: WrittenQuiz): Pick<FoundFlaw, 'patch'> {
  const prompt = items.find((one) => one.index === index)?.item.prompt ?? ''
  const both = prompt.replace(/(?<=\s)an?(?=\s*[:…._]*\s*$)/u, 'a/an')
  return pointer === `/items/${index}/choices` && both !== prompt
    ? { patch: replace(`/items/${index}/prompt`, both) }
    : {}
}

function findArticle(list: ChoiceList, quiz: WrittenQuiz): FoundFlaw[] {
  const [, article] = /(?<!\p{L}|['’/])(an?)\s*[:…._]*$/u.exec(list.stem.trim()) ?? []
  if (!article) return []
  const fits = ({ text }: WrittenChoice) => (takesAn(text) ?? article === 'an') === (article === 'an')
  const { right, wrong } = splitByKey(list)
  const [misfit] = wrong.filter((choice) => !fits(choice))
  if (!misfit || !right.every(fits)) return []
  return [
    {
      index: list.index,
      pointer: misfit.pointer,
      detail: `"${article}" does not go with ${quoted(misfit.text)}`,
      ...writeBoth(list, quiz),
    },
  ]
}

function findOddForm(list: ChoiceList, language: string): FoundFlaw[] {
  // "A and B" is built unlike the others regardless of its meaning.
  const own = list.choices.filter((choice) => !standsForOthers(choice, list.choices))
  const { right, wrong } = splitByKey({ ...list, choices: own })
  const [key] = right
  if (!key || right.length > 1 || wrong.length < 2) return []
  const odd = forms
    .filter((form) => !form.language || speaks(language, form.language))
    .find(({ has, others }) => {
      const mark = has(key.text, language)
      if (mark === undefined || !wrong.every(({ text }) => has(text, language) === !mark)) return false
      return !mark || !others || wrong.every(({ text }) => others(text))
    })
  if (!odd) return []
  const which = odd.has(key.text, language) ? 'only the right choice' : 'every choice but the right one'
  return [{ index: list.index, pointer: key.pointer, detail: `${which} ${odd.name}`, ...makeEven(odd, list) }]
}

/** Gives all choices the same form, if every one can have it. */
function makeEven({ even }: Form, list: ChoiceList): Pick<FoundFlaw, 'patch'> {
  const changed = list.choices.map(({ source, pointer }) => ({ source, pointer, text: even?.(source, list) }))
  if (!changed.every(({ text }) => text !== undefined)) return {}
  return { patch: changed.flatMap(({ source, pointer, text }) => (text === source ? [] : replace(pointer, text))) }
}

export const grammarClue: Flaw = {
  name: 'grammar-clue',
  title: 'The form of the choices reveals which is right',
  severity: 'warning',
  reason:
    'A choice that does not fit the grammar of the stem is struck out without reading the passage, and one that is built ' +
    'unlike all the others draws the eye. Haladyna, Downing and Rodriguez (2002), guideline 23: keep choices homogeneous in ' +
    'content and grammatical structure, and 28c: no grammatical inconsistencies that cue the correct choice. The rule fires ' +
    'if "a" or "an" before the choices goes with the right one and not with all others, or if the right choice alone differs ' +
    'from all others by its full stop, its capital, a leading "to" or a verb in -ing.',
  fix: 'build all choices alike; write "a/an", or move the article into the choices',
  find: (quiz) =>
    choiceListsOf(quiz).flatMap((list) => {
      const article = speaks(quiz.language, 'en') ? findArticle(list, quiz) : []
      return article.length ? article : findOddForm(list, quiz.language)
    }),
}
