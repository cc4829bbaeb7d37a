import type { Quiz } from '../../core/quiz.ts'

/** The levels of the CEFR. The compiler names one that is missing. */
const all: Record<NonNullable<Quiz['level']>, true> = { A1: true, A2: true, B1: true, B2: true, C1: true, C2: true }

export const levels = Object.keys(all) as NonNullable<Quiz['level']>[]
