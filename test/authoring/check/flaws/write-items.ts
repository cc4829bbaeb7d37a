/** An id made of a text, as an author would choose it. */
const idOf = (text: string, place: number) =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 20) + ['', 'b', 'c', 'd', 'e'][place] || 'x'

/** Choices; the first of them is right. */
const choices = (texts: readonly string[]) =>
  texts.map((text, place) => ({ id: idOf(text, place), text, ...(place === 0 && { correct: true }) }))

/** An item with one right choice, which is written first. */
export const choice = (prompt: string, ...texts: string[]) => ({ type: 'choice', prompt, choices: choices(texts) })

/** The same, in the order in which it is written, the right one at a place. */
export const fixed = (place: number, ...texts: string[]) => ({
  type: 'choice',
  prompt: 'Which?',
  shuffle: false,
  choices: texts.map((text, index) => ({ id: idOf(text, index), text, ...(index === place && { correct: true }) })),
})

/** The same, with ids of its own. */
export const withIds = (right: string, ...ids: string[]) => ({
  type: 'choice',
  prompt: 'Which?',
  choices: ids.map((id) => ({ id, text: `the ${id} of it` })),
  correctResponse: right,
})

/** An item with several right choices: those that begin with "+". */
export const several = (prompt: string, ...texts: string[]) => ({
  type: 'multiple-choice',
  prompt,
  choices: texts.map((text, place) => ({
    id: `${idOf(text, place)}-${place}`,
    text: text.replace('+', ''),
    ...(text.startsWith('+') && { correct: true }),
  })),
})

/** A text with one gap, whose first choice is right. */
export const gap = (before: string, ...texts: string[]) => ({
  type: 'inline-choice',
  prompt: 'Complete the sentence.',
  text: `${before} {gap}.`,
  gaps: [{ id: 'gap', choices: choices(texts) }],
})

/** A text with a gap for each of these ids, which is the right one there; every gap offers all of them. */
export const gaps = (...ids: string[]) => ({
  type: 'inline-choice',
  prompt: 'Complete the text.',
  text: ids.map((_, place) => `It was {gap-${place + 1}}.`).join(' '),
  gaps: ids.map((right, place) => ({
    id: `gap-${place + 1}`,
    choices: ids.map((id) => ({ id, text: `the ${id} of it`, ...(id === right && { correct: true }) })),
  })),
})

export const truth = (correctResponse: boolean | 'not-given', prompt: string, notGiven?: true) => ({
  type: 'true-false',
  prompt,
  correctResponse,
  ...((notGiven || correctResponse === 'not-given') && { notGiven: true }),
})

export const number = (prompt: string, correctResponse: number) => ({ type: 'number', prompt, correctResponse })

export const entry = (prompt: string, ...correctResponse: string[]) => ({ type: 'text-entry', prompt, correctResponse })

/** An item with the words of the passage that settle it. */
export const citing = (quote: string, item: object) => ({ ...item, evidence: { quote } })

/** An item with a list of quotations. */
export const citingAll = (quotes: readonly string[], item: object) => ({
  ...item,
  evidence: quotes.map((quote) => ({ quote })),
})

export const order = (...ids: string[]) => ({
  type: 'order',
  prompt: 'Put these in order.',
  choices: ids.map((id) => ({ id, text: `event ${id}` })).reverse(),
  correctResponse: ids,
})

export const match = (pairs: Record<string, string>) => ({
  type: 'match',
  prompt: 'Match these.',
  left: Object.keys(pairs).map((id) => ({ id, text: `left ${id}` })),
  right: Object.values(pairs).map((id) => ({ id, text: `right ${id}` })),
  correctResponse: pairs,
})

/** Sentences to choose from, of which the first is right. */
export const sentences = (...texts: string[]) => ({
  type: 'hottext',
  prompt: 'Which sentence says who left?',
  sentences: choices(texts),
})

/** The file of a quiz of such items. */
export const quizOf = (items: readonly object[], language = 'en', stimulus?: readonly string[]) => ({
  title: 'A quiz',
  language,
  evidence: 'none',
  ...(stimulus && { stimulus }),
  items: items.map((item, index) => ({ id: `item-${index}`, ...item })),
})
