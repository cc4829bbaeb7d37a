import { findIn, findKept } from './kept-pages.ts'
import { isForEver, isOfApi, pageAt } from './pages.ts'

declare const clients: Clients

/** Network timeout before a kept page is served, in ms. */
const networkTimeout = 3000

/** Timeout for cache storage, in ms: it takes seconds on a busy device, and may be broken or hang. */
const storageTimeout = 6000

/**
 * The clients that were served a kept page. Their files are served from it too: same deploy, no further timeouts. This is
 * lost when the browser stops the worker, by which time the files have loaded.
 */
const fromKept = new Set<string>()

/** A page from the network; the kept copy, if any, after a failure or timeout. */
export function answerPage({ request, resultingClientId }: FetchEvent, page: string): Promise<Response> {
  return networkFirst(request, async () => {
    const copy = await findHeld(page, page)
    if (copy) fromKept.add(resultingClientId)
    return copy
  })
}

/** A file for a page. If the page is not kept, the file comes from the network, as without a worker. */
export async function answerFile({ request, clientId }: FetchEvent, path: string): Promise<Response> {
  const client = await clients.get(clientId)
  const page = client && pageAt(client.url)
  if (!page) return fetch(request)
  // The widget adds a query when it retries, because browsers cache failed imports.
  const findFile = () => findHeld(page, request, isForEver(path))
  if (isForEver(path) || (fromKept.has(clientId) && !isOfApi(path))) return (await findFile()) ?? fetch(request)
  return networkFirst(request, findFile)
}

/** The response of the kept copy of a page to a request; undefined without a copy, or if cache storage fails. */
function findHeld(page: string, request: RequestInfo, ignoreSearch = false): Promise<Response | undefined> {
  const finding = findKept(page).then((kept) => (kept ? findIn(kept, request, ignoreSearch) : undefined))
  return Promise.race([finding.catch(() => undefined), pause(storageTimeout)])
}

/** For server errors and rate limiting, the kept copy is preferred too. */
async function networkFirst(request: Request, find: () => Promise<Response | undefined>): Promise<Response> {
  const answering = fetch(request)
  const answer = await Promise.race([answering.catch(() => undefined), pause(networkTimeout)])
  if (answer && answer.status < 500 && answer.status !== 429) return answer
  return (await find()) ?? answering
}

const pause = (time: number) => new Promise<undefined>((resolve) => setTimeout(resolve, time))
