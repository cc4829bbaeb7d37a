import type { Joined } from '../../../core/classes/seat-view.ts'

/** Takes a seat by its ticket, and returns its token. */
export async function joinSeat(host: string, ticket: string): Promise<string> {
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch(`${host}/api/join`, { method: 'POST', headers, body: JSON.stringify({ ticket }) })
  if (!response.ok) throw new Error(await response.text())
  return ((await response.json()) as Joined).token
}
