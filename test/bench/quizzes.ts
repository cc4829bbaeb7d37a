/** A quiz of choice items, the same for every measurement. */
export const choiceQuiz = (items: number, mode: 'practice' | 'test') => ({
  title: `A quiz of ${items} questions`,
  language: 'en',
  evidence: 'none',
  mode,
  items: Array.from({ length: items }, (_, index) => ({
    id: `item-${index + 1}`,
    type: 'choice',
    prompt: `Which of these four statements about paragraph ${index + 1} does the article support?`,
    feedback: `The article says so in its paragraph ${index + 1}, and nowhere takes it back.`,
    choices: ['north', 'south', 'east', 'west'].map((id, place) => ({
      id,
      text: `The statement that looks ${id} and is a sentence of ordinary length, number ${place + 1}`,
      ...(place === index % 4 && { correct: true }),
    })),
  })),
})

/** Responses to all items of such a quiz. */
export const choiceResponses = (items: number) =>
  Object.fromEntries(Array.from({ length: items }, (_, index) => [`item-${index + 1}`, 'north']))
