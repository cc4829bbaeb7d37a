import { foldText } from '../../../core/compare-text.ts'
import type { Item } from '../../../core/items/index.ts'
import { plainText } from '../plain-text.ts'
import type { Flaw } from './flaw.ts'
import { quoted } from './words.ts'

type Texts = readonly { text: string }[]

/** The lists of an item whose entries have to differ, by their place in it. */
function listsOf(item: Item): [string, Texts][] {
  switch (item.type) {
    case 'choice':
    case 'multiple-choice':
    case 'order':
      return [['choices', item.choices]]
    case 'match':
      return [
        ['left', item.left],
        ['right', item.right],
      ]
    case 'inline-choice':
      return item.gaps.map(({ choices }, gap) => [`gaps/${gap}/choices`, choices])
    default:
      return []
  }
}

/** Where the spelling is what is asked for, capitals count: "mHz" and "MHz". */
const asksForSpelling = /\b(?:abbreviat|symbol|spel|capital|written)/i

/** A question mark at an end makes another choice: "QRN" says something and "QRN?" asks it. */
const questionMarks = (text: string) => text.trim().replace(/^([?？]?).*?([?？]?)$/s, '$1 $2')

export const repeatedChoice: Flaw = {
  name: 'repeated-choice',
  title: 'Two choices read alike',
  severity: 'error',
  reason:
    'Of two choices with the same words no student can tell which one is meant, so that one of them is graded wrong by luck ' +
    'alone. Haladyna, Downing and Rodriguez (2002), guideline 19: make sure that only one of the choices is the right answer. ' +
    'Texts are compared as typed answers are: without regard to case, outer punctuation but question marks, white space and typography.',
  fix: 'change one of the two, or take it out: three choices are enough',
  find: ({ items, language }) =>
    items.flatMap(({ item, index }) =>
      listsOf(item).flatMap(([place, list]) => {
        const seen = new Set<string>()
        return list.flatMap(({ text }, entry) => {
          const folded =
            foldText(plainText(text), language, asksForSpelling.test(item.prompt)) + questionMarks(plainText(text))
          const repeats = seen.has(folded)
          seen.add(folded)
          const pointer = `/items/${index}/${place}/${entry}/text`
          return repeats ? [{ index, pointer, detail: `${quoted(plainText(text))} is there already` }] : []
        })
      }),
    ),
}
