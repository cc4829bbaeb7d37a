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

/** The language that a text most likely is in, by its script alone: everything in Latin letters passes for English. */
export function guessLanguage(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / Math.max(1, letters)
  return scripts.find(({ letters }) => share(letters) > 0.05)?.language ?? 'en'
}
