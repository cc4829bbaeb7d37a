import { matterOf, speaks } from './words.ts'

const functionWords: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    de:
      'aber alle allem allen aller alles als also auch auf aus bei beim bin bis bist das dass dem den denn der des die dies diese diesem diesen dieser dieses doch dort durch ein eine einem ' +
      'einen einer eines für gegen gibt hat hatte hatten haben hier ich ihm ihn ihr ihre ihrem ihren ihrer immer ist jede jedem jeden jeder jedes jene kann kein keine keinem keinen keiner können ' +
      'man mehr mit muss müssen nach nicht noch nun nur oder ohne schon sehr sein seine seinem seinen seiner seit sich sie sind soll über und uns unter vom von vor war waren warum was welche ' +
      'welchem welchen welcher welches wann wenn wer werden wie wird wurde wurden wo zum zur zwischen text aussage antwort laut',
    es:
      'algo ante antes aquel aquella así aún cada como con contra cual cuál cuáles cuando cuándo cuanto cuánto cuántos cuántas del desde donde dónde dos durante ella ellas ellos entre era eran ese esa esos esas esta ' +
      'está están este esto estos estas fue fueron había hace hacer hacia han hasta hay las les los más mas mientras mucho muy nada nos otra otro otros para pero poco por porque pues que qué quien quién ' +
      'según ser será sido sin sobre son sus también tan tanto tiene todo toda todos todas una unas uno unos texto respuesta afirmación',
    fr:
      'ainsi alors après au aucun aussi autre autres aux avait avant avec avoir car ce cela ces cet cette ceux chaque chez comme comment combien dans de depuis des deux dont donc du elle elles en encore entre ' +
      'est et été être eux faire fait fut ici il ils je la laquelle le lequel les lesquels leur leurs lors lui mais même moins ne nos notre nous on ont ou où par pas pendant peu peut plus pour pourquoi ' +
      'quand que quel quelle quelles quels qui quoi sa sans se selon ses si soit son sont sous sur tous tout toute toutes très un une vers vous était étaient texte réponse affirmation',
    ko: '그리고 그러나 하지만 때문에 위하여 위해 대한 대해 무엇 무엇을 누가 언제 어디 어디에서 어떤 어느 다음 글의 글에서 내용과 내용 것은 것이 것을 있다 없다 있는 없는 이다 하는 했다 한다',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
)

/** Scripts without spaces between words, where two neighbouring characters are treated as a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/u

/** Latin, Greek, Cyrillic, Arabic and other letters before U+0E00, and punctuation. */
const isAlphabetic = /^[\0-\u0dff\u2000-\u206f]*$/
const isAscii = /^[\0-\x7f]*$/

/** Text that is searched for stems: lower case without accents. */
export const foldStems = (text: string): string => (isAscii.test(text) ? text.toLowerCase() : withoutAccents(text))

const withoutAccents = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')

/**
 * Returns the stems of the content words of a text, in any language, so that inflected forms and compounds match:
 * "Leuchttürme" in "Leuchtturmwärter". Rough on purpose: better a false match than a missed one.
 */
export function stemsOf(text: string, language: string): string[] {
  const words = speaks(language, 'en') ? matterOf(text) : (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
  const functional = functionWords[language.slice(0, 2).toLowerCase()]
  const stems = words
    .filter((word) => !functional?.has(word))
    .flatMap(isAlphabetic.test(text) ? stemOf : eastAsianStems)
  // Short words in capitals are names: "UK".
  const names = (text.match(/\b\p{Lu}{2}\b/gu) ?? []).map((name) => name.toLowerCase())
  return [...new Set([...stems, ...names])]
}

function stemOf(word: string): string[] {
  if (/\p{N}/u.test(word)) return [word]
  return word.length < 3 ? [] : [foldStems(word).slice(0, Math.max(3, Math.min(5, word.length - 1)))]
}

/** Pairs of characters of scripts without spaces; the first two syllables of a Korean word, before any particle. */
function eastAsianStems(word: string): string[] {
  const [run] = word.match(unspaced) ?? []
  if (run !== undefined) {
    const signs = [...run]
    return signs.length === 1 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)
  }
  if (/\p{Script=Hangul}/u.test(word)) return word.length > 1 ? [word.slice(0, 2)] : []
  return stemOf(word)
}
