import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Statement } from '../../widget/xapi/statement.ts'
import { openRecordStore } from '../widget/xapi/record-store.ts'

/** A learning record store of another origin than page and host. */
export interface RecordStoreServer {
  url: string
  /** What is wrong with anything that was ever posted. */
  faults: string[]
  /** What it has recorded of one attempt, oldest first. */
  of: (attempt: string) => Statement[]
  stop: () => Promise<void>
}

const anyOrigin = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, content-type, x-experience-api-version',
}

export async function startRecordStore(): Promise<RecordStoreServer> {
  const store = openRecordStore()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const posted = request.method === 'POST' && request.url === '/xapi/statements'
    const headers = new Headers(request.headers as Record<string, string>)
    const status = posted ? store.post(headers, Buffer.concat(chunks).toString()) : 204
    response.writeHead(status, anyOrigin).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi`,
    faults: store.faults,
    of: (attempt) => [...store.recorded.values()].filter(({ context }) => context.registration === attempt),
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}
