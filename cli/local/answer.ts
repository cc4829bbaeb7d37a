import type { IncomingMessage, ServerResponse } from 'node:http'
import { PreviewProblem } from '../../authoring/preview/preview-problem.ts'
import { problems } from '../../core/problems.ts'
import { localHeaders } from './headers.ts'

const bodyBytes = 1024 * 1024

/** Reads a JSON body. Requires the content type JSON, which other sites cannot send without a preflight request. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new PreviewProblem('unsupported-media-type', 'Send JSON.')
  }
  const text = Buffer.from(await readBytes(request, bodyBytes)).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw new PreviewProblem('malformed-json', 'The body is not JSON.')
  }
}

/** Reads a body of at most so many bytes. */
export async function readBytes(request: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    if (length > most) throw new PreviewProblem('body-too-large', 'The body is too large.')
  }
  return Buffer.concat(chunks)
}

export function answerJson(response: ServerResponse, value: unknown): void {
  answer(response, 200, 'application/json', JSON.stringify(value))
}

/** Sends a problem (RFC 9457). */
export function answerProblem(response: ServerResponse, { code, message, errors }: PreviewProblem): void {
  const { status, title } = problems[code]
  const body = { type: `urn:lede:problem:${code}`, title, status, detail: message, code, errors }
  answer(response, status, 'application/problem+json', JSON.stringify(body))
}

export function answer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = localHeaders,
): void {
  response.writeHead(status, { ...headers, 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) })
  response.end(body)
}
