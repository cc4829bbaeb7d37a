import type { WriteTexts } from './texts.ts'

/** The part of the editor that a pointer leads to, in words. */
export function placeName(t: WriteTexts, pointer: string): string {
  const index = /^\/items\/(\d+)/.exec(pointer)?.[1]
  if (index !== undefined) return t.questionNumber(Number(index) + 1)
  return pointer.startsWith('/stimulus') ? t['pane-passage'] : t.wholeQuiz
}
