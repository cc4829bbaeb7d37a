/** Languages that their script gives away, the rarer script first: Japanese is written with Chinese characters too. */
const scripts: readonly { language: string; letters: RegExp }[] = [
  { language: 'ko', letters: /\p{Script=Hangul}/gu },
  { language: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { language: 'zh', letters: /\p{Script=Han}/gu },
  { language: 'th', letters: /\p{Script=Thai}/gu },
  { language: 'he', letters: /\p{Script=Hebrew}/gu },
  { language: 'ar', letters: /\p{Script=Arabic}/gu },
  { language: 'hi', letters: /\p{Script=Devanagari}/gu },
  { language: 'el', letters: /\p{Script=Greek}/gu },
  { language: 'uk', letters: /[іїєґ]/giu },
  { language: 'ru', letters: /\p{Script=Cyrillic}/gu },
]

/** The commonest small words of languages in Latin letters, of which each text has many. */
const words: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: 'the of and to in is that for was with it as on are his by from not have',
    de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch',
    fr: 'le la les de des et en un une du est que dans qui par pour pas sur au plus',
    es: 'el la los las de que y en un una del se por con no para su al es lo',
    it: 'il la le di che e un una del della per non si con da sono i nel alla è',
    pt: 'o a os as de que e do da em um uma para com não no na se dos por',
    nl: 'de het een en van in is dat op te voor met niet zijn die aan er om ook was',
    pl: 'w i na z się do nie to że jest o jak za od przez po oraz dla ale był',
    sv: 'och i att det som en på är av för med den till inte har de ett om var han',
    tr: 've bir bu için ile da de olarak olan çok daha en gibi kadar sonra ise ancak oldu dedi',
  }).map(([language, list]) => [language, new Set(list.split(' '))]),
)

/** The language that a text most likely is in: by its script, or by its small words. English where neither tells. */
export function guessLanguage(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / Math.max(1, letters)
  return scripts.find(({ letters }) => share(letters) > 0.05)?.language ?? guessByWords(text)
}

function guessByWords(text: string): string {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const count = (known: ReadonlySet<string>) => found.filter((word) => known.has(word)).length
  const [best] = Object.entries(words)
    .map(([language, known]) => ({ language, count: count(known) }))
    .toSorted((a, b) => b.count - a.count)
  return best && best.count > 0 ? best.language : 'en'
}
