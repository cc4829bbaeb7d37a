/**
 * The service worker of the host's own learner pages: serves pages with answers offline. The page's script registers it
 * after the first answer (`site/keep-page.ts`).
 *
 * It handles reads only. Writes, grading, requests with a key, requests to other hosts, and all paths that `pages.ts` does
 * not list bypass it.
 *
 * The worker of a new deploy waits until the pages of the old one are closed. That is safe: kept pages are self-contained,
 * so the old worker can serve those of the new one, and pages ask the newest worker to keep them, because it knows the
 * host's current files.
 */

import { answerFile, answerPage } from './answer.ts'
import type { KeepRequest } from './keep-request.ts'
import { findKept, keepPage } from './kept-pages.ts'
import { isPagesFile, pageAt } from './pages.ts'

declare const self: ServiceWorkerGlobalScope

// Serve the page that registered the first worker; there is no earlier worker to replace.
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

/** Requests run one at a time, so that none deletes a cache that another is writing. */
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
    // The kept copy stays; the next answer or visit retries.
    .catch(() => false)
    .then((done) => event.ports[0]?.postMessage(done))
  event.waitUntil(keeping)
})
