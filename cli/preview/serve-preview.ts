import type { DraftState } from '../../authoring/preview/draft-state.ts'
import { PreviewProblem } from '../../authoring/preview/preview-problem.ts'
import { previewRoutes } from '../../authoring/preview/routes.ts'
import { WidgetHost } from '../../authoring/preview/widget-host.ts'
import { answer, answerJson, readBody } from '../local/answer.ts'
import { Listeners } from '../local/listeners.ts'
import { type Handle, type LocalServer, serveLocally } from '../local/serve.ts'
import { watchSaves } from '../local/watch-file.ts'
import { describeThere } from './describe-there.ts'
import { findFile } from './find-file.ts'
import { OpenDraft } from './open-draft.ts'

/**
 * Serves the preview of a quiz file to this machine, and updates it on each save. Port 0 means any free port. `to`: the host
 * whose state of the quiz is shown.
 */
export async function servePreview(file: string, port: number, to?: URL): Promise<LocalServer> {
  const draft = new OpenDraft(file)
  await draft.read()
  const listeners = new Listeners<DraftState>()
  const { url, stop } = await serveLocally(port, makeHandler(draft, listeners))
  const stopped = new AbortController()
  const tellThere = makeTellThere(draft, listeners, to, stopped.signal)
  const stopWatching = watchSaves(file, follow(draft, listeners, tellThere))
  tellThere()
  return {
    url,
    stop: () => {
      stopped.abort()
      stopWatching()
      listeners.end()
      return stop()
    },
  }
}

/** Reads the file after each save, one save at a time, and sends changes to the pages. */
function follow(draft: OpenDraft, listeners: Listeners<DraftState>, tellThere: () => void): () => void {
  let reading: Promise<void> = Promise.resolve()
  const read = async () => {
    // An editor may delete and recreate the file; the next event reads it.
    const isNew = await draft.read().catch(() => false)
    if (!isNew) return
    listeners.send(draft.state)
    tellThere()
  }
  return () => {
    reading = reading.then(read)
  }
}

/** Returns a function that asks the host about the quiz, and sends its answer to the pages unless it was asked again. */
function makeTellThere(draft: OpenDraft, listeners: Listeners<DraftState>, to: URL | undefined, signal: AbortSignal) {
  let asked = 0
  const tell = async (host: URL) => {
    const mine = ++asked
    // A file that was deleted meanwhile is asked about when it is saved again.
    const there = await describeThere(draft.file, host, { signal }).catch(ignoreMissing)
    if (there === undefined || mine !== asked || signal.aborted) return
    draft.noteThere(there)
    listeners.send(draft.state)
  }
  return () => {
    if (to) void tell(to)
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

function makeHandler(draft: OpenDraft, listeners: Listeners<DraftState>): Handle {
  const findAnswer = previewRoutes(draft.versions, new WidgetHost(draft.versions, () => new Date().toISOString()))
  return async (request, response, pathname) => {
    const { url = '/', method = 'GET' } = request
    if (method === 'GET' && pathname === '/preview/saves') return listeners.add(response, draft.state)
    const take = findAnswer({ method, path: url })
    if (take) return answerJson(response, take(method === 'GET' ? undefined : await readBody(request)))
    const found = method === 'GET' ? await findFile(pathname, draft.file) : undefined
    if (!found) throw new PreviewProblem('not-found', 'The preview has nothing at this address.')
    answer(response, 200, found.type, found.bytes)
  }
}
