/**
 * The service worker of the host's own pages for learners: brings a page back that a learner has begun on, where there is no
 * network. Only the page's script registers it, with the first answer (`site/keep-page.ts`).
 *
 * It stands between pages and the network for reading alone. What changes anything, what is graded, what bears a key, what
 * goes to other hosts, and whatever is not on the short list in `pages.ts` does not pass through it.
 *
 * A new deploy brings a new worker, which waits, as workers do, until the pages of the one before are closed. Nothing hangs on
 * that: the old one can serve what the new one keeps, as each kept page is whole by itself, and a page asks the newest worker
 * to keep it, since that one knows the files that the host has by now.
 */

import { answerFile, answerPage } from './answer.ts'
import type { KeepRequest } from './keep-request.ts'
import { findKept, keepPage } from './kept-pages.ts'
import { isPagesFile, pageAt } from './pages.ts'

declare const self: ServiceWorkerGlobalScope

// The page that has registered it is to be served at once; no other worker has been there before the first.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || request.headers.has('Authorization')) return
  const url = new URL(request.url)
  if (request.mode === 'navigate') {
    const page = pageAt(request.url)
    if (page) event.respondWith(answerPage(event, page))
  } else if (isPagesFile(url)) event.respondWith(answerFile(event, url.pathname))
})

/** One after the other, so that none tidies away what another is at. */
let keeping: Promise<unknown> = Promise.resolve()

self.addEventListener('message', (event) => {
  const page = event.source instanceof WindowClient && pageAt(event.source.url)
  if (!page) return
  const { begun, languages } = event.data as KeepRequest
  keeping = keeping
    .then(async () => {
      const isKept = (await findKept(page)) !== undefined
      if (isKept !== begun) await keepPage(page, languages)
      return true
    })
    // What is kept stays as it was; the next answer or visit tries again.
    .catch(() => false)
    .then((done) => event.ports[0]?.postMessage(done))
  event.waitUntil(keeping)
})
