import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PreviewProblem } from '../../authoring/preview/preview-problem.ts'
import { answer, answerProblem } from './answer.ts'
import { refuseStrangers } from './headers.ts'

/** A server for the browser of this machine. */
export interface LocalServer {
  url: string
  stop: () => Promise<void>
}

/** Answers a request to a path. Throws a problem for what it does not have. */
export type Handle = (request: IncomingMessage, response: ServerResponse, pathname: string) => Promise<void>

/** Serves pages to this machine alone. Port 0 means any free port. */
export async function serveLocally(port: number, handle: Handle): Promise<LocalServer> {
  const server = createServer((request, response) => void answerSafely(request, response))
  const usedPort = () => (server.address() as AddressInfo).port
  async function answerSafely(request: IncomingMessage, response: ServerResponse) {
    try {
      const refusal = refuseStrangers(request.headers, usedPort())
      if (refusal !== undefined) return answer(response, 403, 'text/plain; charset=utf-8', `${refusal}\n`)
      await handle(request, response, new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    } catch (error) {
      const problem = error instanceof PreviewProblem ? error : new PreviewProblem('internal-error', String(error))
      answerProblem(response, problem)
    }
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${usedPort()}/`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}
