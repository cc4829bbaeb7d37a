import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Reply {
  status: number
  headers: Record<string, string>
  times?: number
}

/** A proxy before a host: forwards and records requests, and can be busy, redirect, or hold a response back. */
export interface Gate {
  url: string
  /** Method and path of each request. */
  asked: string[]
  /** Responses of the proxy itself to the next requests. */
  answerNext: (...replies: Reply[]) => void
  /** Response of the proxy itself to every PUT. */
  onPut: Reply | undefined
  /** The number of PUTs after which responses are held back. */
  holdAfter: number
  /** Resolves when the first response is held back. */
  held: Promise<void>
  release: () => void
  stop: () => Promise<void>
}

export async function startGate(host: string): Promise<Gate> {
  const replies: Reply[] = []
  const hold = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  let puts = 0
  const server = createServer((request, response) => void handle(request, response))
  async function handle(request: IncomingMessage, response: ServerResponse) {
    gate.asked.push(`${request.method} ${request.url}`)
    const reply = takeReply(replies) ?? (request.method === 'PUT' ? gate.onPut : undefined)
    if (reply) return response.writeHead(reply.status, reply.headers).end()
    if (request.method === 'PUT' && ++puts > gate.holdAfter) {
      hold.resolve()
      await released.promise
    }
    await passOn(host, request, response)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const gate: Gate = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    answerNext: (...next) => replies.push(...next),
    onPut: undefined,
    holdAfter: Number.POSITIVE_INFINITY,
    held: hold.promise,
    release: released.resolve,
    stop: () => {
      released.resolve()
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
  return gate
}

function takeReply(replies: Reply[]): Reply | undefined {
  const [reply] = replies
  if (reply && --(reply.times as number) === 0) replies.shift()
  return reply
}

async function passOn(host: string, request: IncomingMessage, response: ServerResponse) {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of request) chunks.push(chunk)
  } catch {
    return
  }
  const { authorization, 'content-type': type } = request.headers
  const passed = await fetch(host + request.url, {
    method: request.method ?? 'GET',
    headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
    ...(request.method === 'PUT' && { body: Buffer.concat(chunks) }),
  })
  response.writeHead(passed.status, { 'Content-Type': passed.headers.get('Content-Type') ?? '' })
  response.end(await passed.text())
}
