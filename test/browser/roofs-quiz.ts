import type { Item } from '../../core/items/index.ts'
import type { Quiz } from '../../core/quiz.ts'

const choices = (right: string) =>
  ['solar', 'green', 'tin'].map((id) => ({ id, text: `A ${id} roof`, ...(id === right && { correct: true }) }))

const said: Record<string, { feedback: string }> = {
  solar: { feedback: 'Solar panels came later.' },
  tin: { feedback: 'Tin is for sheds.' },
}

const kind = {
  id: 'kind',
  type: 'choice',
  prompt: 'Which roofs did the town get?',
  choices: choices('green').map((choice) => ({ ...choice, ...said[choice.id] })),
  feedback: 'Grass makes a roof green, says the feedbackword.',
  hint: 'Think of a garden.',
  evidence: { quote: 'The town planted grass on its roofs.' },
} satisfies Item<'choice'>

const coins = {
  id: 'coins',
  type: 'text-entry',
  prompt: 'What coins did the mayor pay?',
  correctResponse: 'keyword-zanzibar',
  feedback: 'They were zanzibar coins.',
  attribution: 'the mayorattribution',
  evidence: { quote: 'The mayor paid zanzibar coins for them in 1987.' },
} satisfies Item<'text-entry'>

const worst = {
  id: 'worst',
  type: 'choice',
  prompt: 'Which roof rusts?',
  choices: choices('tin'),
  evidence: { quote: 'The mayor paid zanzibar coins for them in 1987.' },
} satisfies Item<'choice'>

/** A small quiz whose key is words that stand nowhere else, so that tests can look for them. */
export const roofsQuiz = {
  title: 'Roofs of the town',
  language: 'en',
  mode: 'test',
  stimulus: ['The town planted grass on its roofs. The mayor paid zanzibar coins for them in 1987.'],
  items: [kind, coins, worst],
} satisfies Quiz

/** The same to practise; one response is worth a half. */
export const practiceQuiz = {
  ...roofsQuiz,
  mode: 'practice',
  items: [kind, { ...coins, accept: [{ text: 'half a word', weight: 0.5 }] }, worst],
} satisfies Quiz
