import type { FileState, QuizFileInfo, SaveAnswer, SaveRequest } from '../../../authoring/editing/quiz-file.ts'

const tokenName = 'lede-file'
const fragment = /^#file=([\w-]{22,})$/

/** Browsers limit what a page sends while it closes, in bytes. */
const mostAtEnd = 60_000

/** The server is not there, or refuses the token: it was started again, perhaps for another file. */
export class ServerGone extends Error {}

/**
 * Takes the token out of the address. All tabs of this address share it, so that each can go on once the server was started
 * again and its new address is open in one of them.
 */
export function takeToken(): void {
  const [, token] = fragment.exec(location.hash) ?? []
  if (!token) return
  localStorage.setItem(tokenName, token)
  history.replaceState(null, '', location.pathname + location.search)
}

interface ReadAnswer extends QuizFileInfo {
  /** Missing if there is no file yet. */
  state?: FileState
}

/** Reads the file. Throws `ServerGone`, or what went wrong. */
export const readFile = (): Promise<ReadAnswer> => call('/write/file')

export function saveFile(id: string, request: SaveRequest): Promise<SaveAnswer> {
  const body = JSON.stringify(request)
  const keepalive = new TextEncoder().encode(body).length < mostAtEnd
  return call(`/write/file/${id}`, { method: 'PUT', body, keepalive })
}

/** Puts a picture into the folder of the file. */
export const savePicture = (src: string, picture: Blob): Promise<unknown> =>
  call(`/write/${src}`, { method: 'PUT', body: picture })

async function call<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const headers = {
    Authorization: `Bearer ${localStorage.getItem(tokenName)}`,
    ...(typeof init.body === 'string' ? { 'Content-Type': 'application/json' } : {}),
  }
  const response = await fetch(path, { ...init, headers, cache: 'no-store' }).catch(() => undefined)
  if (!response || response.status === 401 || response.status === 404) throw new ServerGone()
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error((answer as { detail: string }).detail)
  return answer as Answer
}

/** Calls back after each change of the file, and when the server answers again. */
export function followFile(onChange: () => void): void {
  const saves = new EventSource('/write/saves')
  saves.onmessage = onChange
  saves.onerror = onChange
}
