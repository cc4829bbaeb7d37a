import { showPath } from '../show-path.ts'
import type { Terminal } from '../terminal.ts'
import type { BankReport, ImportOptions } from './import-bank.ts'
import { printPlace } from './notes.ts'

const quizzesShown = 10

/** Prints the result of an import: losses, quizzes and totals. */
export function printReport(report: BankReport, { dryRun }: ImportOptions, terminal: Terminal): void {
  const { file, format, imported, refused, passages, images, notes, quizzes, taken } = report
  for (const { note, items, first } of notes) {
    const where = first
      ? `  ${terminal.paint('dim', `${items === 1 ? '' : `${items} items, the first `}${printPlace(first)}`)}`
      : ''
    terminal.print(`${terminal.paint('yellow', 'note')}     ${note}${where}\n`)
  }
  for (const path of quizzes.slice(0, quizzesShown)) {
    terminal.print(`${terminal.paint('green', dryRun ? 'would be' : 'written')}  ${showPath(path)}\n`)
  }
  if (quizzes.length > quizzesShown)
    terminal.print(`         and ${count(quizzes.length - quizzesShown, 'more quiz', 'more quizzes')}\n`)
  for (const path of taken) {
    const why = 'already exists and was not changed: give another --title or --into'
    terminal.warn(`${terminal.paint('red', 'not written')}  ${showPath(path)} ${why}\n`)
  }
  const tried = imported + refused
  const shown = `${passages > 0 ? `, ${count(passages, 'passage')}` : ''}${images > 0 ? `, ${count(images, 'image')}` : ''}`
  terminal.print(
    `${showPath(file)} (${format}): ${imported} of ${count(tried, 'question')} imported into ${count(quizzes.length, 'quiz', 'quizzes')}${shown}\n`,
  )
  if (quizzes.length > 0 && !dryRun) {
    terminal.print(
      'Next: quote in each item what settles it, or write "evidence": "none" into the quiz; then lede check.\n',
    )
  }
}

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`
