import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** An answer of the host as it went to a browser. */
interface Answer {
  /** Method and path of the request. */
  request: string
  status: number
  headers: string
  body: string
}

/** A host that stands before another, hands on each request and each answer, and keeps every byte of the answers. */
export interface RecordingHost {
  url: string
  /** What has been answered so far; an answer is in here before a byte of it is sent. */
  answers: readonly Answer[]
  stop: () => Promise<void>
}

export async function startRecordingHost(host: string): Promise<RecordingHost> {
  const answers: Answer[] = []
  const server = createServer((request, response) => {
    handOn(host, request, response, answers).catch((error) => {
      // In the record too, so that a test which looks for something in it does not take silence for an answer.
      answers.push({ request: `${request.method} ${request.url}`, status: 0, headers: '', body: String(error) })
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}

async function handOn(host: string, request: IncomingMessage, response: ServerResponse, answers: Answer[]) {
  const { method = 'GET', url = '/' } = request
  const { host: _, connection: __, ...kept } = request.headers
  const sent = await buffer(request)
  const answer = await fetch(host + url, {
    method,
    headers: kept as Record<string, string>,
    redirect: 'manual',
    ...(sent.length > 0 && { body: sent }),
  })
  const body = Buffer.from(await answer.arrayBuffer())
  // The body has been unpacked.
  const headers = [...answer.headers].filter(([name]) => !/^(content-(encoding|length)|transfer-encoding)$/.test(name))
  answers.push({
    request: `${method} ${url}`,
    status: answer.status,
    headers: JSON.stringify(headers),
    body: body.toString(),
  })
  response.writeHead(answer.status, Object.fromEntries(headers)).end(body)
}
