import { findIn, findKept } from './kept-pages.ts'
import { isForEver, isOfApi, pageAt } from './pages.ts'

declare const clients: Clients

/** How long a page that is kept waits for a network that hangs, in ms. */
const patience = 3000

/**
 * The documents that were made of a kept page. Their files come from there as well: of the same deploy, and without
 * another wait each. It is forgotten when the browser stops the worker, by which time they have loaded.
 */
const fromKept = new Set<string>()

/** A page from the network; where that fails or hangs, and the page is kept, as it is kept. */
export async function answerPage({ request, resultingClientId }: FetchEvent, page: string): Promise<Response> {
  const kept = await lookFor(page)
  if (!kept) return fetch(request)
  return networkFirst(request, async () => {
    const held = await findIn(kept, page).catch(() => undefined)
    if (held) fromKept.add(resultingClientId)
    return held
  })
}

/** A file for a page. One whose page is not kept gets what the network has, as if there were no worker. */
export async function answerFile({ request, clientId }: FetchEvent, path: string): Promise<Response> {
  const client = await clients.get(clientId)
  const page = client && pageAt(client.url)
  const kept = page && (await lookFor(page))
  if (!kept) return fetch(request)
  // The widget puts something after the ? when it tries again, since browsers remember what did not come.
  const held = () => findIn(kept, request, isForEver(path)).catch(() => undefined)
  if (isForEver(path) || (fromKept.has(clientId) && !isOfApi(path))) return (await held()) ?? fetch(request)
  return networkFirst(request, held)
}

/** A browser's store may be broken, or be taken away, or hang: then pages are what they would be without a worker. */
const lookFor = (page: string) => Promise.race([findKept(page).catch(() => undefined), pause()])

/** Where the host says that it is in trouble, or that there are too many, what is kept is better too. */
async function networkFirst(request: Request, held: () => Promise<Response | undefined>): Promise<Response> {
  const answering = fetch(request)
  const answer = await Promise.race([answering.catch(() => undefined), pause()])
  if (answer && answer.status < 500 && answer.status !== 429) return answer
  return (await held()) ?? answering
}

const pause = () => new Promise<undefined>((resolve) => setTimeout(resolve, patience))
