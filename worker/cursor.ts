import { quizId } from '../core/quiz.ts'

/** A cursor: the last id of a page, in base64url to make it opaque to clients. */
export const writeCursor = (id: string): string => btoa(id).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

/** The id that a cursor stands for; undefined if this server did not issue it. */
export function readCursor(cursor: string): string | undefined {
  try {
    return quizId.safeParse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))).data
  } catch {
    return undefined
  }
}
