import { type Inline, parseInline } from '../../../core/inline.ts'
import { replace } from '../../patch.ts'
import { askedClause } from './asked-clause.ts'
import type { Flaw, FoundFlaw } from './flaw.ts'
import { speaks } from './words.ts'

const asking = /\b(?:which|what|who|whom|whose|where|when|choose|select|mark|pick|find|identify|name)\b/i
const english =
  /\b(?:not(?! only\b)|cannot|except|never|least likely|incorrect|untrue|inaccurate)\b|n['’]t\b|\b(?:is|are|be|was|were) false\b|\bfalse(?: (?:statement|sentence|claim)s?\b|\?)/
/** What is quoted, and what has a negative without asking for one. */
const harmless =
  /["“][^"”]*["”]|‘[^’]*’|\b(?:whether or not|or not|true or false|false or true|(?:of|for|reasons?) not (?:to|\p{L}+ing))\b|\bwhy [^?.]*?(?:\bnot\b|n['’]t\b)|(?:warum|weshalb|wieso|por qué|pourquoi)(?!\p{L})[^?.]*/giu
const negatives: readonly { language: string; asks: RegExp; negates: RegExp }[] = [
  { language: 'en', asks: asking, negates: english },
  {
    language: 'de',
    asks: /\b(?:welche[rsmn]?|was|wer|wen|wem|wo|wann)\b/i,
    negates: /\b(?:nicht|kein(?:e[rsmn]?)?|außer|falsch)\b/,
  },
  {
    language: 'es',
    asks: /(?<!\p{L})(?:qué|cuál(?:es)?|quién(?:es)?|dónde|cuándo|señala|elige|indica|marca|escoge)(?!\p{L})/iu,
    negates: /(?<!\p{L})(?:no(?! solo)|excepto|salvo|nunca|fals[ao]s?|incorrect[ao]s?)(?!\p{L})/u,
  },
  {
    language: 'fr',
    asks: /(?<!\p{L})(?:quel(?:le)?s?|qui|que|lequel|laquelle|lesquels|lesquelles|où|quand|choisi(?:s|ssez)|coche[rz]?|indique[rz]?)(?!\p{L})/iu,
    negates:
      /(?<!\p{L})(?:n(?:e |['’])[^?.]*?(?:pas|jamais|aucune?)|sauf|excepté|fau(?:x|sses?)|incorrecte?s?|inexacte?s?)(?!\p{L})/u,
  },
  {
    language: 'ko',
    asks: /./,
    negates: /지 (?:않은|못한|않는) (?:것|문장|설명|내용)|아닌 (?:것|문장|설명)|(?:틀린|잘못된) (?:것|문장|설명)/,
  },
]

/** What of a prompt stands without emphasis: neither marked nor in capitals, which are written NOT and EXCEPT. */
const unmarked = (prompt: string): string =>
  parseInline(prompt)
    .map((piece: Inline) => (typeof piece === 'string' ? piece : ' … '))
    .join('')

/** Makes a word of a prompt bold, if it is clear which one. */
function emphasise(prompt: string, word: string, pointer: string): Pick<FoundFlaw, 'patch'> {
  const places = [...prompt.matchAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'))]
  const [place] = places
  if (!/^\p{L}+(?: \p{L}+)?$/u.test(word) || !place || places.length > 1) return {}
  return {
    patch: replace(pointer, `${prompt.slice(0, place.index)}**${word}**${prompt.slice(place.index + word.length)}`),
  }
}

export const negativeStem: Flaw = {
  name: 'negative-stem',
  title: 'A question asks for what is not so, and does not emphasise the negative',
  severity: 'warning',
  reason:
    'Readers overlook a "not" and then answer the opposite question, right by what they know and wrong by the key. Haladyna, ' +
    'Downing and Rodriguez (2002), guideline 17: word the stem positively; where a negative is used, use it cautiously and ' +
    'make it stand out, in capitals and bold. Of such flaws in general Downing (2005, Advances in Health Sciences Education ' +
    '10, 133) found that they made items up to 15 percentage points harder than sound items on the same matter. The rule fires ' +
    'for questions in English, German, Spanish, French and Korean whose negative stands neither in capitals nor between asterisks.',
  fix: 'ask what is so; or emphasise the word: **not**',
  find: ({ language, items }) => {
    const rule = negatives.find((one) => speaks(language, one.language))
    if (!rule) return []
    return items.flatMap(({ item, index }) => {
      if (item.type !== 'choice' && item.type !== 'multiple-choice') return []
      const text = askedClause(unmarked(item.prompt).replace(harmless, ''))
      const sentence = text.split(/(?<=[.!?])\s+/).find((part) => rule.asks.test(part) && rule.negates.test(part))
      const [word] = (sentence && rule.negates.exec(sentence)) || []
      if (word === undefined) return []
      return [
        {
          index,
          pointer: `/items/${index}/prompt`,
          detail: `the prompt turns on "${word}", which is easily overlooked`,
          ...emphasise(item.prompt, word, `/items/${index}/prompt`),
        },
      ]
    })
  },
}
