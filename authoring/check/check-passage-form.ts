import { isObject } from '../pointer.ts'
import type { Finding } from './problem.ts'

/** Headings of the passage that have nothing below them. */
export function checkPassageForm(quiz: unknown): Finding[] {
  const stimulus: unknown[] = isObject(quiz) && Array.isArray(quiz.stimulus) ? quiz.stimulus : []
  const isHeading = (block: unknown) => isObject(block) && typeof block.heading === 'string'
  if (!isHeading(stimulus.at(-1))) return []
  return [
    {
      rule: 'passage-form',
      severity: 'warning',
      pointer: `/stimulus/${stimulus.length - 1}`,
      detail: 'the passage ends with a heading',
      fix: 'write what belongs below it, or take it out',
    },
  ]
}
