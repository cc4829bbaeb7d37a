import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PreviewProblem } from '../../authoring/preview/preview-problem.ts'
import { previewRoutes } from '../../authoring/preview/routes.ts'
import { WidgetHost } from '../../authoring/preview/widget-host.ts'
import { answer, answerJson, answerProblem, readBody } from './answer.ts'
import { findFile } from './find-file.ts'
import { refuseStrangers } from './headers.ts'
import { Listeners } from './listeners.ts'
import { OpenDraft } from './open-draft.ts'
import { watchSaves } from './watch-file.ts'

export interface Preview {
  url: string
  stop: () => Promise<void>
}

/** Serves the preview of a quiz file to this machine, and updates it on each save. Port 0 means any free port. */
export async function servePreview(file: string, port: number): Promise<Preview> {
  const draft = new OpenDraft(file)
  await draft.read()
  const listeners = new Listeners()
  const handle = makeHandler(draft, listeners)
  const server = createServer((request, response) => void handle(request, response, portOf(server.address())))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const stopWatching = watchSaves(file, follow(draft, listeners))
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/`,
    stop: () => {
      stopWatching()
      listeners.end()
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}

const portOf = (address: string | AddressInfo | null) => (address as AddressInfo).port

/** Reads the file after each save, one save at a time, and sends changes to the pages. */
function follow(draft: OpenDraft, listeners: Listeners): () => void {
  let reading: Promise<void> = Promise.resolve()
  const read = async () => {
    // An editor may delete and recreate the file; the next event reads it.
    const isNew = await draft.read().catch(() => false)
    if (isNew) listeners.send(draft.state)
  }
  return () => {
    reading = reading.then(read)
  }
}

type Handle = (request: IncomingMessage, response: ServerResponse, port: number) => Promise<void>

function makeHandler(draft: OpenDraft, listeners: Listeners): Handle {
  const findAnswer = previewRoutes(draft.versions, new WidgetHost(draft.versions, () => new Date().toISOString()))
  return async (request, response, port) => {
    try {
      const refusal = refuseStrangers(request.headers, port)
      if (refusal !== undefined) return answer(response, 403, 'text/plain; charset=utf-8', `${refusal}\n`)
      const { url = '/', method = 'GET' } = request
      const { pathname } = new URL(url, 'http://127.0.0.1')
      if (method === 'GET' && pathname === '/preview/saves') return listeners.add(response, draft.state)
      const take = findAnswer({ method, path: url })
      if (take) return answerJson(response, take(method === 'GET' ? undefined : await readBody(request)))
      const found = method === 'GET' ? await findFile(pathname, draft.file) : undefined
      if (!found) throw new PreviewProblem('not-found', 'The preview has nothing at this address.')
      answer(response, 200, found.type, found.bytes)
    } catch (error) {
      const problem = error instanceof PreviewProblem ? error : new PreviewProblem('internal-error', String(error))
      answerProblem(response, problem)
    }
  }
}
