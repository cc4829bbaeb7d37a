import { ProblemError } from '../problem.ts'

const kilobytes = (bytes: number) => `${bytes / 1024} KiB`

const tooLarge = (limit: number) =>
  new ProblemError('body-too-large', `The body may have at most ${kilobytes(limit)} (${limit} bytes).`)

/**
 * Reads a body of at most `limit` bytes. The stream is counted, so a body without a length is cut off too.
 *
 * @throws ProblemError body-too-large
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const length = Number(request.headers.get('Content-Length'))
  if (length > limit) throw tooLarge(limit)
  // The platform holds senders to the length that they name. Reading at once costs half of reading chunk by chunk.
  return length > 0 ? new Uint8Array(await request.arrayBuffer()) : readChunks(request, limit)
}

async function readChunks(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
