import { readdirSync, readFileSync } from 'node:fs'
import { request as ask, createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../deploy')
const origin = 'https://lede.example'

interface Answer {
  headers: Record<string, string>
  body: Uint8Array | string
}

/** A host that changes between the recorded deploy and the present one. The API is always the present one's. */
export interface TwoDeploys {
  url: string
  /** Whose files and pages it has. */
  deploy: 'recorded' | 'present'
  /** Files that it has of the recorded deploy although the present one is out: a browser still had them. */
  stale: string[]
  /** Requests that are cut off, by their paths. */
  cut: (path: string) => boolean
  /** Paths that were requested. */
  requested: string[]
  stop: () => Promise<void>
}

/** Starts it in front of a host with the present deploy. */
export async function startTwoDeploys(host: string): Promise<TwoDeploys> {
  const files = readFiles()
  const server = createServer((request, response) => {
    const { url = '/', method = 'GET', headers } = request
    const { pathname } = new URL(url, host)
    deploys.requested.push(pathname)
    if (deploys.cut(pathname)) return request.socket.destroy()
    const isRecorded = deploys.deploy === 'recorded'
    const file = isRecorded || deploys.stale.includes(pathname) ? (files.get(url) ?? files.get(pathname)) : undefined
    if (file) return send(response, file, deploys.url)
    if (isRecorded && pathname.startsWith('/app/')) return response.writeHead(404).end()
    const passed = ask(new URL(url, host), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => request.socket.destroy())
    request.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const deploys: TwoDeploys = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deploy: 'recorded',
    stale: [],
    cut: () => false,
    requested: [],
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
  return deploys
}

/** Paths of the app's scripts in the recorded deploy. */
export const recordedApp = readdirSync(join(folder, 'app'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => `/app/${name}`)

/** The recorded answers by path; of pages with their options. */
function readFiles(): Map<string, Answer> {
  const rules = readFileSync(join(folder, '_headers'), 'utf8')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|json|css|svg)$/.test(name),
  )
  const files = names.map((name): [string, Answer] => [
    `/${name}`,
    { headers: headersOf(`/${name}`, rules), body: readFileSync(join(folder, name)) },
  ])
  const pages: Record<string, Answer> = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8'))
  return new Map([...files, ...Object.entries(pages)])
}

const types: Record<string, string> = {
  js: 'text/javascript',
  json: 'application/json',
  css: 'text/css',
  svg: 'image/svg+xml',
}

/** What the recorded `_headers` say of a file, as far as it matters here. */
function headersOf(path: string, rules: string): Record<string, string> {
  const [, caching] =
    new RegExp(`^(?:${path}|${path.replace(/[^/]+$/, '\\*')})\n.*\n  (Cache-Control: .*)`, 'm').exec(rules) ?? []
  return {
    'Content-Type': types[path.split('.').at(-1) ?? ''] ?? '',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Content-Security-Policy': `default-src 'none';${path === '/service-worker.js' ? " connect-src 'self';" : ''}`,
    ...(caching && { 'Cache-Control': caching.replace('Cache-Control: ', '') }),
  }
}

function send(response: ServerResponse, { headers, body }: Answer, url: string) {
  const ownHeaders = Object.entries(headers).map(([name, value]) => [name, value.replaceAll(origin, url)])
  response.writeHead(200, Object.fromEntries(ownHeaders))
  response.end(typeof body === 'string' ? body.replaceAll(origin, url) : body)
}
