import { findIn, findKept } from './kept-pages.ts'
import { isForEver, isOfApi, pageAt } from './pages.ts'

declare const clients: Clients

/** Network timeout before a kept page is served, in ms. */
const networkTimeout = 3000

/**
 * The clients that were served a kept page. Their files are served from it too: same deploy, no further timeouts. This is
 * lost when the browser stops the worker, by which time the files have loaded.
 */
const fromKept = new Set<string>()

/** A page from the network; the kept copy, if any, after a failure or timeout. */
export async function answerPage({ request, resultingClientId }: FetchEvent, page: string): Promise<Response> {
  const kept = await lookFor(page)
  if (!kept) return fetch(request)
  return networkFirst(request, async () => {
    const copy = await findIn(kept, page).catch(() => undefined)
    if (copy) fromKept.add(resultingClientId)
    return copy
  })
}

/** A file for a page. If the page is not kept, the file comes from the network, as without a worker. */
export async function answerFile({ request, clientId }: FetchEvent, path: string): Promise<Response> {
  const client = await clients.get(clientId)
  const page = client && pageAt(client.url)
  const kept = page && (await lookFor(page))
  if (!kept) return fetch(request)
  // The widget adds a query when it retries, because browsers cache failed imports.
  const findHeld = () => findIn(kept, request, isForEver(path)).catch(() => undefined)
  if (isForEver(path) || (fromKept.has(clientId) && !isOfApi(path))) return (await findHeld()) ?? fetch(request)
  return networkFirst(request, findHeld)
}

/** Cache storage may be broken, unavailable or hang: pages then behave as without a worker. */
const lookFor = (page: string) => Promise.race([findKept(page).catch(() => undefined), pause()])

/** For server errors and rate limiting, the kept copy is preferred too. */
async function networkFirst(request: Request, findHeld: () => Promise<Response | undefined>): Promise<Response> {
  const answering = fetch(request)
  const answer = await Promise.race([answering.catch(() => undefined), pause()])
  if (answer && answer.status < 500 && answer.status !== 429) return answer
  return (await findHeld()) ?? answering
}

const pause = () => new Promise<undefined>((resolve) => setTimeout(resolve, networkTimeout))
