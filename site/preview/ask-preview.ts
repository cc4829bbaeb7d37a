/** Fetches from the preview's server. Throws its error message. */
export async function askPreview<Answer>(path: string, request: object): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.detail)
  return answer
}
