import { foldText } from '../../../core/compare-text.ts'
import { quotesOf } from '../../../core/find-evidence.ts'
import { plainText } from '../plain-text.ts'
import type { Flaw } from './flaw.ts'
import { speaks } from './words.ts'

const bounded = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')

/** Words that make a statement likely to be false, and words that make it likely to be true. */
const tellingWords: readonly { language: string; absolute: RegExp; hedged: RegExp }[] = [
  {
    language: 'en',
    absolute: bounded(
      'always|never|completely|totally|entirely|absolutely|exclusively|invariably|impossible|everyone|everybody|nobody',
    ),
    hedged: bounded('often|sometimes|usually|generally|frequently|typically|occasionally|may|might|probably|perhaps'),
  },
  {
    language: 'de',
    absolute: bounded('immer|nie|niemals|völlig|vollständig|ausschließlich|unmöglich|stets|jeder|niemand|ausnahmslos'),
    hedged: bounded('oft|manchmal|meist|meistens|gewöhnlich|üblicherweise|häufig|gelegentlich|vielleicht|vermutlich'),
  },
  {
    language: 'es',
    absolute: bounded('siempre|nunca|jamás|completamente|totalmente|exclusivamente|absolutamente|imposible|nadie'),
    hedged: bounded(
      'a menudo|a veces|generalmente|normalmente|frecuentemente|quizás?|tal vez|probablemente|suele[ns]?',
    ),
  },
  {
    language: 'fr',
    absolute: bounded(
      'toujours|jamais|complètement|totalement|entièrement|exclusivement|absolument|impossible|personne ne',
    ),
    hedged: bounded('souvent|parfois|généralement|habituellement|fréquemment|peut-être|probablement|quelquefois'),
  },
  {
    language: 'ko',
    absolute: /항상|언제나|절대로?|결코|전혀|반드시|모두가|불가능/,
    hedged: /자주|가끔|때때로|대체로|보통|흔히|아마/,
  },
]

export const tellingStatement: Flaw = {
  name: 'telling-statement',
  title: 'A word such as "always" or "often" reveals whether a statement is true',
  severity: 'note',
  reason:
    'Few things are always or never true, and students know it: they take a statement with "always" for false and one with "often" ' +
    'for true without reading it. Haladyna, Downing and Rodriguez (2002), guideline 28a: no clues by specific determiners such as always, never, ' +
    'completely and absolutely. The rule fires, in English, German, Spanish, French and Korean, for a false statement with an ' +
    'absolute word and for a true one with a hedging word, unless the evidence has the same word. It is advice, because the ' +
    'passage may be about just that word.',
  fix: 'say it without the word, or let a true statement have the absolute word and a false one the hedge',
  find: ({ items, language }) => {
    const words = tellingWords.find((one) => speaks(language, one.language))
    if (!words) return []
    return items.flatMap(({ item, index }) => {
      if (item.type !== 'true-false') return []
      const key = String(item.correctResponse)
      const pattern = key === 'false' ? words.absolute : key === 'true' ? words.hedged : undefined
      const [word] = pattern?.exec(plainText(item.prompt)) ?? []
      const quotes = quotesOf(item).map((quote) => foldText(quote))
      if (word === undefined || quotes.some((quote) => quote.includes(foldText(word)))) return []
      return [{ index, pointer: `/items/${index}/prompt`, detail: `"${word}" shows that the statement is ${key}` }]
    })
  },
}
