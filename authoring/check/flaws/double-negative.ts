import { plainText } from '../plain-text.ts'
import { askedClause } from './asked-clause.ts'
import { choiceListsOf } from './choice-lists.ts'
import type { Flaw } from './flaw.ts'
import { isAboutTitles, isTitle } from './titles.ts'
import { quoted, speaks } from './words.ts'

interface Negation {
  language: string
  /** A negative question. */
  asks: RegExp
  /** A negative word in a choice. */
  negative: RegExp
  /** Two negatives in one clause. */
  doubled: RegExp
}

const before = '(?<!\\p{L})'
const after = '(?!\\p{L})'
const inEnglish =
  'un(?:true|able|aware|likely|usual|common|known|wise|fair|happy|clear|important|necessary|related|reasonable|familiar|popular)|im(?:possible|probable|portant)|in(?:correct|accurate|valid|capable|frequent|significant)|dis(?:honest|agree|similar|like)|ir(?:relevant|regular)|false'
const negations: readonly Negation[] = [
  {
    language: 'en',
    asks: new RegExp(
      `${before}(?:which|what|who|whom|where|when)${after}[^.?!]*(?:${before}(?:not|except|never|untrue|false|incorrect)${after}|n['’]t${after})`,
      'iu',
    ),
    negative: new RegExp(`${before}(?:not|never|no|nobody|none|nothing|cannot|without)${after}|n['’]t${after}`, 'iu'),
    doubled: new RegExp(
      `(?:${before}(?:not|never|cannot|nobody|nothing|no one)|n['’]t) (?:\\p{L}+ ){0,2}?(?:not (?!only)|never|without|${inEnglish})${after}`,
      'iu',
    ),
  },
  {
    language: 'de',
    asks: new RegExp(
      `${before}(?:welche[rsmn]?|was|wer|wen|wem|wo|wann)${after}[^.?!]*${before}(?:nicht|kein\\p{L}*|außer|falsch)${after}`,
      'iu',
    ),
    negative: new RegExp(`${before}(?:nicht|kein(?:e[rsmn]?)?|nie|niemals|niemand|nichts|ohne)${after}`, 'iu'),
    doubled: new RegExp(
      `${before}(?:nicht|nie|niemals|niemand|kein\\p{L}*)${after} (?:\\p{L}+ ){0,2}?(?:nicht|kein\\p{L}*|ohne|falsch|un(?:wahr|richtig|möglich|wahrscheinlich|bekannt|üblich|gewöhnlich|wichtig|nötig|klar)\\p{L}*)${after}`,
      'iu',
    ),
  },
  {
    language: 'es',
    asks: new RegExp(
      `${before}(?:qué|cuál(?:es)?|quién(?:es)?|dónde|cuándo)${after}[^.?!]*${before}(?:no|excepto|salvo|fals[ao]s?|incorrect[ao]s?)${after}`,
      'iu',
    ),
    negative: new RegExp(`${before}(?:no|nunca|nadie|ningun[ao]?|ningún|nada|sin)${after}`, 'iu'),
    doubled: new RegExp(
      `${before}(?:no|nunca)${after} (?:\\p{L}+ ){0,2}?(?:no|sin|fals[ao]s?|in(?:correct[ao]|cierto|cierta|capaz|útil)|im(?:posible|probable))${after}`,
      'iu',
    ),
  },
  {
    language: 'fr',
    asks: new RegExp(
      `${before}(?:quel(?:le)?s?|qui|lequel|laquelle|lesquels|lesquelles|que)${after}[^.?!]*(?:${before}n(?:e |['’])[^.?!]*${before}(?:pas|jamais|aucune?)|${before}(?:sauf|fau(?:x|sses?)|incorrecte?s?))${after}`,
      'iu',
    ),
    negative: new RegExp(`${before}(?:ne ${'|'}n['’])|${before}(?:jamais|rien|aucune?|sans)${after}`, 'iu'),
    doubled: new RegExp(
      `${before}(?:pas|jamais|aucune?)${after} (?:\\p{L}+ ){0,2}?(?:pas|sans|fau(?:x|sses?)|in(?:exacte?|correcte?|connue?|capable|utile|habituel(?:le)?)s?|im(?:possible|probable)s?)${after}`,
      'iu',
    ),
  },
  {
    language: 'ko',
    asks: /지 (?:않은|못한|않는|않았던) (?:것|문장|설명|내용|사람|이유)|아닌 (?:것|문장|설명|사람)|(?:틀린|잘못된) (?:것|문장|설명)/,
    negative: /지 (?:않|못)|(?:^|\s)(?:안|못) \p{L}|없(?:다|었|는|습)|아니(?:다|었|며|라)/u,
    doubled:
      /지 않은 것(?:이|은) 아니|지 않지 않|없지 않|아니지 않|않을 수 없|(?:틀린|잘못된|아닌) 것(?:이|은) 아[니닌]/,
  },
]

export const doubleNegative: Flaw = {
  name: 'double-negative',
  title: 'The question has two negatives',
  severity: 'warning',
  reason:
    'A negative choice after a negative question tests patience, not reading. Haladyna, Downing and Rodriguez (2002), ' +
    'guideline 17: word the stem positively, and 27: phrase choices positively, avoid negatives such as not. The rule fires, in ' +
    'English, German, Spanish, French and Korean, if a negative question has a negative right choice, ' +
    'emphasised or not, and if a prompt has two negatives in one clause ("not untrue").',
  fix: 'say it positively: ask for what is so, or reverse the choice',
  find: (quiz) => {
    const rule = negations.find(({ language }) => speaks(quiz.language, language))
    if (!rule) return []
    const lists = choiceListsOf(quiz)
    return quiz.items.flatMap(({ item, index }) => {
      const prompt = plainText(item.prompt).replace(/["“„«][^"”“»]*["”“»]/g, '…')
      // Lyrics and lines of films may have double negatives.
      const [twice] = (!isAboutTitles(prompt) && rule.doubled.exec(prompt)) || []
      if (twice !== undefined)
        return [{ index, pointer: `/items/${index}/prompt`, detail: `the prompt has two negatives: ${quoted(twice)}` }]
      if (!rule.asks.test(rule.language === 'en' ? askedClause(prompt) : prompt)) return []
      const choices = lists.filter((list) => list.index === index).flatMap((list) => list.choices)
      const negative = choices.find(
        ({ text, right }) => right && !/^none\b/i.test(text) && !isTitle(text) && rule.negative.test(text),
      )
      if (!negative) return []
      const detail = `the prompt asks for what is not so, and ${quoted(negative.text)} has a negative too`
      return [{ index, pointer: negative.pointer, detail }]
    })
  },
}
