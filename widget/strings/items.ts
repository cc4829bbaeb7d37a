/** Every word that the item views add to the author's own. */
export const strings = {
  right: 'Correct',
  wrong: 'Your answer, not correct',
  missed: 'Correct answer you missed',
  correctAnswer: 'Correct answer',
  notAnswered: 'Not answered',
  alsoAccepted: (texts: string) => `Also accepted: ${texts}`,

  true: 'True',
  false: 'False',
  'not-given': 'The passage does not say',

  choose: 'Choose…',
  gap: (place: number, count: number, context: string) => `Gap ${place} of ${count}: ${context}`,

  up: (part: string) => `Move up: ${part}`,
  down: (part: string) => `Move down: ${part}`,
  moved: (part: string, place: number, count: number) => `${part} is now ${place} of ${count}`,
  orderUntouched:
    'Move the parts into order, or take them as they stand. On a keyboard, arrow keys go from button to button.',
  keepOrder: 'Keep this order',
  orderTaken: 'This order is your answer. You can still move the parts.',
  yourOrder: 'Your order',
  correctOrder: 'Correct order',
  belongs: (place: number) => `Not correct: belongs in place ${place}`,
}
