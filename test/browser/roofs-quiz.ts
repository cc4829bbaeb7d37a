import type { Quiz } from '../../core/quiz.ts'

const choices = (right: string) =>
  ['solar', 'green', 'tin'].map((id) => ({ id, text: `A ${id} roof`, ...(id === right && { correct: true }) }))

const said: Record<string, { feedback: string }> = {
  solar: { feedback: 'Solar panels came later.' },
  tin: { feedback: 'Tin is for sheds.' },
}

/** A small quiz whose key is words that stand nowhere else, so that tests can look for them. */
export const roofsQuiz = {
  title: 'Roofs of the town',
  language: 'en',
  mode: 'test',
  stimulus: ['The town planted grass on its roofs. The mayor paid zanzibar coins for them in 1987.'],
  items: [
    {
      id: 'kind',
      type: 'choice',
      prompt: 'Which roofs did the town get?',
      choices: choices('green').map((choice) => ({ ...choice, ...said[choice.id] })),
      feedback: 'Grass makes a roof green, says the feedbackword.',
      hint: 'Think of a garden.',
      evidence: { quote: 'The town planted grass on its roofs.' },
    },
    {
      id: 'coins',
      type: 'text-entry',
      prompt: 'What coins did the mayor pay?',
      correctResponse: 'keyword-zanzibar',
      feedback: 'They were zanzibar coins.',
      attribution: 'the mayorattribution',
      evidence: { quote: 'The mayor paid zanzibar coins for them in 1987.' },
    },
    {
      id: 'worst',
      type: 'choice',
      prompt: 'Which roof rusts?',
      choices: choices('tin'),
      evidence: { quote: 'The mayor paid zanzibar coins for them in 1987.' },
    },
  ],
} satisfies Quiz

export const practiceQuiz = { ...roofsQuiz, mode: 'practice' } satisfies Quiz
