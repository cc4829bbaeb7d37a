/**
 * The script of the host's own learner pages: keeps a page for offline use after its first answer. Answers are stored on
 * the device anyway; this keeps the page that shows them. Before the first answer nothing is registered or stored. It is
 * not part of the widget, because a service worker only serves pages of its own origin.
 */

import { languageIn } from '../core/strings/read-strings.ts'
import { localeOf } from '../widget/locale.ts'
import { channelOf } from '../widget/review/channel.ts'
import { openDeckStore } from '../widget/review/deck-store.ts'
import type { KeepRequest } from './service-worker/keep-request.ts'

/** The part of Trusted Types used here; browsers without it accept a plain address. */
declare const trustedTypes:
  | { createPolicy: (name: string, rules: object) => { createScriptURL: (given: string) => string } }
  | undefined

const address = '/service-worker.js'
/** The page's Content-Security-Policy allows a policy of this name, which can create only this one address. */
const policyName = 'lede-keep'

let policy: { createScriptURL: (given: string) => string } | undefined

function register() {
  if (typeof trustedTypes === 'object')
    policy ??= trustedTypes?.createPolicy(policyName, { createScriptURL: () => address })
  return navigator.serviceWorker.register(policy ? policy.createScriptURL('') : address)
}

/**
 * Sends a request to the newest worker, because only it knows the host's current files. Resolves to true if the page was
 * kept. Rejects without a network.
 */
async function requestKeep(registration: ServiceWorkerRegistration, begun: boolean): Promise<boolean> {
  if (registration.active) await registration.update()
  const worker = registration.installing ?? registration.waiting ?? registration.active
  if (!worker) return false
  await untilInstalled(worker)
  const languages = [...document.querySelectorAll('lede-quiz, lede-review')].map((one) => languageIn(localeOf(one)))
  const { port1, port2 } = new MessageChannel()
  worker.postMessage({ begun, languages: [...new Set(languages)] } satisfies KeepRequest, [port2])
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data)
  })
}

/** The worker need not be active yet: it can keep pages as soon as it is installed. */
const untilInstalled = (worker: ServiceWorker) =>
  new Promise<void>((resolve) => {
    const check = () => worker.state !== 'installing' && resolve()
    worker.addEventListener('statechange', check)
    check()
  })

let asked = false

/**
 * Keeps this page; the next answer retries a failure. If the browser refuses, as some do in a third-party frame, the page
 * is not available offline, and no error is shown.
 */
async function keep() {
  if (asked) return
  asked = true
  try {
    asked = await requestKeep(await register(), true)
  } catch {
    asked = false
  }
}

/** Updates the page if an earlier visit has kept it; registers nothing. */
async function refresh() {
  try {
    const registration = await navigator.serviceWorker.getRegistration()
    if (registration) await requestKeep(registration, false)
  } catch {}
}

async function keepForDeck() {
  const deck = await openDeckStore(location.origin)
    .read()
    .catch(() => undefined)
  if (deck) await keep()
}

// In a sandboxed frame with an opaque origin, reading `navigator.serviceWorker` throws.
if (origin !== 'null' && navigator.serviceWorker) {
  // After the page and its files have loaded.
  if (document.readyState === 'complete') void refresh()
  else addEventListener('load', refresh, { once: true })
  // An attempt may have begun before its page was kept.
  for (const name of ['lede-start', 'lede-answer']) addEventListener(name, keep)
  if (document.querySelector('lede-review')) {
    const channel = channelOf(location.origin)
    if (channel) channel.onmessage = keepForDeck
    void keepForDeck()
  }
}
