import { describeLostHead } from '../../../authoring/formats/lost.ts'
import type { Quiz } from '../../../core/quiz.ts'

/** What no H5P question set can hold of a quiz as a whole, and what its owner should know of the package. */
export function describeLosses({ draw: _, ...quiz }: Quiz): string[] {
  const { description, ...withoutDescription } = quiz
  const { items, stimulus } = quiz
  const cited = items.filter(({ evidence }) => evidence).length
  return [
    'the quiz: the code of the libraries: the package opens where H5P and its content types Question Set, Multiple ' +
      'Choice, True/False, Fill in the Blanks, Drag the Words and Mark the Words are installed',
    // Without a passage the description stands on the page before the questions.
    ...describeLostHead(stimulus ? quiz : withoutDescription),
    ...(stimulus ? ['the quiz: its passage beside the questions: in H5P it stands on the page before them'] : []),
    ...(cited > 0 ? [`the quiz: the evidence of ${cited} ${cited === 1 ? 'item' : 'items'}`] : []),
    ...(items.some(({ type }) => type === 'text-entry')
      ? ['the quiz: leniency with white space and punctuation in typed texts, which H5P compares letter by letter']
      : []),
  ]
}
