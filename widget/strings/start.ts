/** Words for numbers as English writes them. Another language has a table of the same shape, with its own `Intl`. */
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const plural = new Intl.PluralRules('en')

export const formatNumber = (value: number) => number.format(value)

export const count = (amount: number, one: string, other: string) =>
  `${formatNumber(amount)} ${plural.select(amount) === 'one' ? one : other}`

/** The words until something is answered. `work.ts` and `items.ts` have the others: one table, in the parts in which it loads. */
export const strings = {
  language: 'en',
  practice: 'Practice',
  test: 'Test',
  questions: (amount: number) => count(amount, 'question', 'questions'),
  questionOf: (place: number, amount: number) => `Question ${place} of ${amount}`,
  about: 'About',
  readPassage: 'Read the passage',
  hint: 'Hint',
  loading: 'Loading…',
  tooNew: 'This question needs a newer version of the quiz. Reload the page; your answers are kept.',
  notLoaded: 'A part of the quiz did not arrive. Check the connection and try again; if that does not help, reload.',
  tryAgain: 'Try again',
}
