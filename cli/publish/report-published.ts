import { showTicket } from '../../core/classes/ticket.ts'
import { reportText } from '../check/report/text.ts'
import { stopsPublishing } from '../quiz-file.ts'
import { showPath } from '../show-path.ts'
import type { Style, Terminal } from '../terminal.ts'
import { describePlanned, describePublished, isOpen, type Published } from './published.ts'

const styles: Record<Published['outcome'], Style> = {
  new: 'green',
  updated: 'green',
  unchanged: 'dim',
  withdrawn: 'dim',
  stale: 'red',
  refused: 'red',
  unsent: 'yellow',
}

/** Prints the outcome of a quiz: the problems for which it was refused, or its warnings. */
export function reportPublished(published: Published, terminal: Terminal): void {
  const { file, problems, outcome, givingCode, planned = [] } = published
  const [word = '', ...rest] = describePublished(published).split(/(?<= )(?! )/)
  terminal.print(`${terminal.paint(styles[outcome], word)}${rest.join('')}\n`)
  if (givingCode) terminal.print(`${' '.repeat(11)}giving code for classes: ${showTicket(givingCode)}\n`)
  for (const picture of planned) terminal.print(`${' '.repeat(11)}${describePlanned(picture, showPath)}\n`)
  const shown = problems.filter((problem) =>
    outcome === 'refused' && problems.some(stopsPublishing) ? stopsPublishing(problem) : problem.severity !== 'note',
  )
  reportText(terminal).report({ file: showPath(file), items: 0, problems: shown })
}

/** Counts quizzes by outcome: "2 new, 1 refused". */
export function countOutcomes(all: readonly Published[]): string {
  const counts = Object.keys(styles)
    .map((outcome) => ({ outcome, count: all.filter((one) => one.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
  return counts.map(({ outcome, count }) => `${count} ${outcome}`).join(', ') || 'no quizzes'
}

/** True if the host has the version of every file. */
export const allPublished = (all: readonly Published[]): boolean => !all.some(isOpen)
