import type { Item } from '../../../core/items/index.ts'
import { plainText } from '../plain-text.ts'
import type { Flaw } from './flaw.ts'
import { quoted } from './words.ts'

const verdicts = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:${[
    'yes|no|right|correct|incorrect|wrong|well done|very good|good(?: job| work)?|great(?: job| work)?|exactly|perfect|excellent|nice|sorry|try again|thats (?:right|correct|wrong)|that is (?:right|correct|wrong)|you are (?:right|correct|wrong)|correct answer|the answer is (?:right|correct)|true|false|bravo|super',
    'ja|nein|richtig|falsch|genau|stimmt|das ist (?:richtig|falsch)|(?:sehr )?gut(?: gemacht)?|prima|toll|leider(?: nein| falsch)?|korrekt|perfekt',
    'sí|correcto|correcta|incorrecto|incorrecta|muy bien|bien(?: hecho)?|exacto|exactamente|perfecto|respuesta correcta|es correcto|genial|falso|verdadero',
    'oui|non|exact|exactement|juste|vrai|faux|bonne réponse|mauvaise réponse|très bien|bien joué|parfait|cest (?:exact|juste|vrai|faux|ça)|correcte?',
    '정답(?:입니다|이에요|이야)?|맞았습니다|맞아요|맞습니다|잘했어요|잘했습니다|틀렸습니다|틀렸어요|오답(?:입니다)?|네|아니요|훌륭해요|좋아요',
  ].join('|')})[^\\p{L}\\p{N}]*)+$`,
  'iu',
)

/** True if a feedback is only a verdict, which the page gives anyway. */
const isVerdict = (text: string): boolean => text.length < 60 && verdicts.test(plainText(text).replace(/['’]/g, ''))

const saysNothing = (item: Item): boolean => item.feedback === undefined && !/"feedback":"/.test(JSON.stringify(item))

/** A shorter quiz may omit feedback on purpose. */
const enough = 5

export const bareFeedback: Flaw = {
  name: 'bare-feedback',
  title: 'The feedback only says that the response is right',
  severity: 'warning',
  reason:
    'The page already shows whether a response is right; a student who was wrong wants to know why. Feedback that explains helps ' +
    'more than a verdict (Hattie and Timperley 2007, Review of Educational Research 77, 81; Shute 2008, Review of Educational ' +
    'Research 78, 153). Haladyna, Downing and Rodriguez (2002), the source of most other rules, ' +
    'do not cover feedback. The rule knows the verdicts of English, German, Spanish, French and Korean.',
  fix: 'say in a sentence why the correct response is correct',
  find: ({ items }) =>
    items.flatMap(({ item, index }) =>
      item.feedback !== undefined && isVerdict(item.feedback)
        ? [{ index, pointer: `/items/${index}/feedback`, detail: `${quoted(item.feedback)} does not say why` }]
        : [],
    ),
}

export const missingFeedback: Flaw = {
  name: 'missing-feedback',
  title: 'Items have no feedback',
  severity: 'note',
  reason:
    'Without feedback, a student who was wrong learns only that the answer was wrong. Feedback that explains is one of the strongest aids to learning ' +
    '(Hattie and Timperley 2007, Review of Educational Research 77, 81; Shute 2008, Review of Educational Research 78, 153). Haladyna, ' +
    'Downing and Rodriguez (2002), the source of most other rules, do not cover feedback. The ' +
    'rule fires once per quiz, if some of its items have feedback and others none, or if none of five or more has any.',
  fix: 'add "feedback": a sentence on why the correct response is correct; to leave it out everywhere, allow it here',
  find: ({ items }) => {
    const lacking = items.filter(({ item }) => saysNothing(item))
    const [first] = lacking
    if (!first || (lacking.length === items.length && items.length < enough)) return []
    const more = lacking.length - 1
    const others = more === 0 ? '' : more === 1 ? ', and 1 more item has none' : `, and ${more} more items have none`
    return [{ index: first.index, pointer: `/items/${first.index}/feedback`, detail: `it has no feedback${others}` }]
  },
}
