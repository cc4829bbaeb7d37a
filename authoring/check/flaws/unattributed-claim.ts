import { quotesOf } from '../../../core/find-evidence.ts'
import { plainText } from '../plain-text.ts'
import type { Flaw } from './flaw.ts'
import { speaks } from './words.ts'

const bounded = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')

/** Words that mark a belief or a claim. "Says" is too common: it mostly introduces facts. */
const claims: readonly (readonly [string, RegExp])[] = [
  [
    'en',
    bounded(
      '(?:he|she|they|\\p{Lu}\\p{L}+|who|critics|experts|observers|analysts) (?:\\p{L}+ly )?(?:believes?|believed|thinks?|thought|claim(?:s|ed)?|alleg(?:es?|ed)|argu(?:es?|ed)|insist(?:s|ed)?|suspect(?:s|ed)?|maintain(?:s|ed) that)|blam(?:es|ed)|accus(?:es|ed)|allegedly|reportedly|in (?:his|her|their) (?:view|opinion)',
    ),
  ],
  [
    'de',
    bounded(
      'glaubt|glauben|meint|meinen|behauptet|behaupten|vermutet|vermuten|beschuldigt|wirft vor|angeblich|seiner Meinung nach|ihrer Meinung nach|hält für',
    ),
  ],
  [
    'es',
    bounded(
      'cree|creen|creía|piensa|piensan|opina|opinan|afirma|afirman|sostiene|sostienen|sospecha|acusa|acusan|culpa a|supuestamente|presuntamente|en su opinión|a su juicio',
    ),
  ],
  [
    'fr',
    bounded(
      'croit|croient|pense|pensent|estime|estiment|affirme|affirment|prétend|prétendent|soutient|soupçonne|accuse|accusent|à (?:son|leur) avis|selon (?:lui|elle|eux|elles)|aurait|auraient',
    ),
  ],
  ['ko', /(?:라고|다고) (?:믿|생각|주장|추정|의심|보고 있)|비난|주장(?:했|한|하|이)|것으로 (?:보|추정|알려)|의견/],
]

export const unattributedClaim: Flaw = {
  name: 'unattributed-claim',
  title: 'A claim is treated as a fact',
  severity: 'note',
  reason:
    'A belief, a claim or an accusation is not a fact; an item that grades it as right should name whose claim it ' +
    'is. Haladyna, Downing and Rodriguez (2002), guideline 6: avoid opinion-based items; when an opinion is asked for, name its ' +
    'source. The rule fires, in English, German, Spanish, French and Korean, if the evidence has a word such as "believes", ' +
    '"claims" or "allegedly", and the item has no "attribution". Statements with the key "not-given" are exempt.',
  fix: 'add "attribution": who says so',
  find: ({ items, language }) => {
    const [, claim] = claims.find(([name]) => speaks(language, name)) ?? []
    if (!claim) return []
    return items.flatMap(({ item, index }) => {
      if (item.attribution !== undefined) return []
      if (item.type === 'true-false' && item.correctResponse === 'not-given') return []
      const [word] = claim.exec(quotesOf(item).map(plainText).join('\n')) ?? []
      if (word === undefined) return []
      const detail = `the evidence is a claim ("${word}"), and the item does not say whose`
      return [{ index, pointer: `/items/${index}/evidence`, detail }]
    })
  },
}
