import { media } from '../../core/items/fields.ts'
import { countTypos } from './count-typos.ts'

/** Words that authors bring along from other tools, and the word that a quiz file has for each. */
const otherWords: Readonly<Record<string, string>> = {
  question: 'prompt',
  stem: 'prompt',
  answer: 'correctResponse',
  answers: 'choices',
  options: 'choices',
  alternatives: 'choices',
  solution: 'correctResponse',
  key: 'correctResponse',
  explanation: 'feedback',
  context: 'stimulus',
  passage: 'stimulus',
  questions: 'items',
  lang: 'language',
  score: 'points',
  image: 'media',
  picture: 'media',
  quotation: 'evidence',
  'multiple-response': 'multiple-choice',
  'single-choice': 'choice',
  'short-answer': 'text-entry',
  'fill-in': 'text-entry',
  cloze: 'inline-choice',
  ordering: 'order',
  matching: 'match',
  boolean: 'true-false',
  numeric: 'number',
}

const plain = (word: string) => word.toLowerCase().replace(/[\s_-]/g, '')

/** What somebody who wrote `word` most likely meant, if anything: a third of its letters may be off. What is known was meant. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.includes(word)) return undefined
  const other = otherWords[word.toLowerCase()]
  if (other !== undefined && known.includes(other)) return other
  const allowed = Math.floor(word.length / 3)
  const written = plain(word)
  const [best] = known
    // Each missing letter is a typo, and the count for a long text would take seconds.
    .filter((candidate) => Math.abs(lettersIn(plain(candidate)) - lettersIn(written)) <= allowed)
    .map((candidate) => ({ candidate, typos: countTypos(written, plain(candidate)) }))
    .filter(({ typos }) => typos <= allowed)
    .sort((a, b) => a.typos - b.typos)
  return best?.candidate
}

const lettersIn = (word: string) => [...word].length

/** "did you mean …?", or nothing. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const meant = suggest(word, known)
  return meant === undefined ? undefined : `did you mean "${meant}"?`
}

/** How a picture may be called whose name no quiz may have, or nothing where that is no picture's name at all. */
export function suggestMediaName(src: string): string | undefined {
  const inFolder = src.replaceAll('\\', '/').replace(/^(?:\.?\/)?(?:quizzes\/)?(?:media\/)?/i, 'media/')
  if (isName(inFolder)) return `did you mean "${inFolder}"?`
  const plain = inFolder
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._/-]+/g, '-')
    .replace(/^media\/[._-]+/, 'media/')
    .replace(/-*(\.[a-z]+)$/, '$1')
  return isName(plain) ? `rename the file, and write "${plain}"` : undefined
}

const isName = (src: string) => media.shape.src.safeParse(src).success
