import { request as ask, createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A host in front of the host: its network can hang or break, and it can have files of another deploy. */
export interface Gateway {
  url: string
  /** What becomes of a request, by its path: it passes (also where nothing is said), is never answered, is cut off, or fails. */
  treat: (path: string) => 'pass' | 'hang' | 'cut' | 'fail'
  /** Files that stand before those of the host, by their paths. Of what is below /app/ there is then nothing else. */
  deployed: ReadonlyMap<string, Uint8Array> | undefined
  /** Paths that have been asked for. */
  asked: string[]
  stop: () => Promise<void>
}

const types: Record<string, string> = {
  js: 'text/javascript',
  json: 'application/json',
  css: 'text/css',
  svg: 'image/svg+xml',
}

export async function startGateway(host: string): Promise<Gateway> {
  const server = createServer((request, response) => {
    const { url = '/', method = 'GET', headers } = request
    const { pathname } = new URL(url, host)
    gateway.asked.push(pathname)
    const treatment = gateway.treat(pathname)
    if (treatment === 'cut') return request.socket.destroy()
    if (treatment === 'hang') return
    if (treatment === 'fail') return response.writeHead(503).end('No')
    const path = pathname.slice(1)
    const file = gateway.deployed?.get(path)
    if (file) return answerFile(response, path, file)
    if (gateway.deployed && path.startsWith('app/')) return response.writeHead(404).end()
    const passed = ask(new URL(url, host), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => request.socket.destroy())
    request.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const gateway: Gateway = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    treat: () => 'pass',
    deployed: undefined,
    asked: [],
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
  return gateway
}

function answerFile(response: ServerResponse, path: string, file: Uint8Array) {
  const type = types[path.split('.').pop() ?? ''] ?? 'application/octet-stream'
  const policy =
    path === 'service-worker.js' ? { 'Content-Security-Policy': "default-src 'none'; connect-src 'self'" } : {}
  response.writeHead(200, {
    'Content-Type': type,
    'Cache-Control': 'no-cache',
    'Access-Control-Allow-Origin': '*',
    ...policy,
  })
  response.end(file)
}
