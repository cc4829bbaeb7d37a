import { reportText } from '../check/report/text.ts'
import { stopsPublishing } from '../quiz-file.ts'
import { showPath } from '../show-path.ts'
import type { Style, Terminal } from '../terminal.ts'
import { describePlanned, describePublished, isOpen, type Published } from './published.ts'

const styles: Record<Published['outcome'], Style> = {
  new: 'green',
  updated: 'green',
  unchanged: 'dim',
  refused: 'red',
  unsent: 'yellow',
}

/** Prints what became of a quiz: why it was refused, with the lines concerned; otherwise what an author should look at. */
export function reportPublished(published: Published, terminal: Terminal): void {
  const { file, problems, outcome, planned = [] } = published
  const [word = '', ...rest] = describePublished(published).split(/(?<= )(?! )/)
  terminal.print(`${terminal.paint(styles[outcome], word)}${rest.join('')}\n`)
  for (const picture of planned) terminal.print(`${' '.repeat(11)}${describePlanned(picture, showPath)}\n`)
  const shown = problems.filter((problem) =>
    outcome === 'refused' && problems.some(stopsPublishing) ? stopsPublishing(problem) : problem.severity !== 'note',
  )
  reportText(terminal).report({ file: showPath(file), items: 0, problems: shown })
}

/** How many quizzes have had which outcome: "2 new, 1 refused". */
export function countOutcomes(all: readonly Published[]): string {
  const counts = Object.keys(styles)
    .map((outcome) => ({ outcome, count: all.filter((one) => one.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
  return counts.map(({ outcome, count }) => `${count} ${outcome}`).join(', ') || 'no quizzes'
}

/** Whether every quiz is now on the host as its file says. */
export const allPublished = (all: readonly Published[]): boolean => !all.some(isOpen)
