import stringWidth from 'string-width'
import type { QuizProblem } from '../../../authoring/check/problem.ts'
import { showControls } from '../../show-controls.ts'

/** Returns the line of a problem, cut around it if it is long, and a line of carets below it. */
export function showLine({ source, column, endColumn }: QuizProblem, width: number): [string, string] {
  const start = column - 1
  const from = start + 20 < width ? 0 : start - Math.floor(width / 3)
  const lead = from > 0 ? '…' : ''
  const before = `${lead}${showControls(source.slice(from, start))}`
  const marked = showControls(source.slice(start, endColumn - 1))
  const whole = cut(before + showControls(source.slice(start)), width)
  const room = Math.max(1, width - stringWidth(before))
  const carets = Math.max(1, Math.min(room, stringWidth(marked)))
  // A tab stays a tab, so that it is as wide as above.
  const indent = [...before].map((letter) => (letter === '\t' ? '\t' : ' '.repeat(stringWidth(letter)))).join('')
  return [whole, `${indent}${'^'.repeat(carets)}`]
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const letter of text) {
    used += stringWidth(letter)
    if (used >= width) break
    kept += letter
  }
  return `${kept}…`
}
