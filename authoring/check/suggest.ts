import { countSlips } from './count-slips.ts'

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
  const slips = (candidate: string) => countSlips(plain(word), plain(candidate))
  const [best] = known.toSorted((a, b) => slips(a) - slips(b))
  return best !== undefined && slips(best) <= Math.floor(word.length / 3) ? best : undefined
}

/** "did you mean …?", or nothing. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const meant = suggest(word, known)
  return meant === undefined ? undefined : `did you mean "${meant}"?`
}
