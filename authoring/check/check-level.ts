import { level } from '../../core/quiz.ts'
import { isObject } from '../pointer.ts'
import type { Finding } from './problem.ts'
import type { ReadingLevel } from './read-level.ts'

/** A passage that reads two levels or more off the level that the quiz states; less is within what the formula can tell. */
export function checkLevel(quiz: unknown, reading: ReadingLevel | undefined): Finding[] {
  const stated = isObject(quiz) ? level.safeParse(quiz.level).data : undefined
  if (!stated || !reading) return []
  const off = level.options.indexOf(reading.level) - level.options.indexOf(stated)
  if (Math.abs(off) < 2) return []
  const detail = `the stimulus reads ${off > 0 ? 'harder' : 'easier'} than ${stated}: ${describeLevel(reading)}`
  const fix =
    off > 0
      ? 'shorten sentences and choose plainer words, or state another level'
      : 'see whether another level is meant'
  return [{ rule: 'reading-level', severity: 'note', pointer: '/level', detail, fix }]
}

/** "Flesch–Kincaid grade 9.8, roughly B2". */
export const describeLevel = ({ grade, level }: ReadingLevel): string =>
  `Flesch–Kincaid grade ${grade}, roughly ${level}`
