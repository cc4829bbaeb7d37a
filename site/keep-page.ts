/**
 * The script of the host's own pages for learners: has the browser keep a page once something has been answered on it, so
 * that it can be opened again where there is no network. Answers are safe on the device anyway; this is about the page
 * that shows them. Before the first answer nothing is registered and nothing kept. It is no part of the widget, since pages
 * of other sites cannot have it: a service worker serves pages of its own origin alone.
 */

import { languageIn } from '../core/strings/read-strings.ts'
import { localeOf } from '../widget/locale.ts'
import { channelOf } from '../widget/review/channel.ts'
import { openDeckStore } from '../widget/review/deck-store.ts'
import type { KeepRequest } from './service-worker/keep-request.ts'

/** As far as it is used here; browsers without Trusted Types take the address as it is. */
declare const trustedTypes:
  | { createPolicy: (name: string, rules: object) => { createScriptURL: (given: string) => string } }
  | undefined

const address = '/service-worker.js'
/** The page's Content-Security-Policy allows a policy of this name, which can give out nothing but this one address. */
const policyName = 'lede-keep'

let policy: { createScriptURL: (given: string) => string } | undefined

function register() {
  if (typeof trustedTypes === 'object')
    policy ??= trustedTypes?.createPolicy(policyName, { createScriptURL: () => address })
  return navigator.serviceWorker.register(policy ? policy.createScriptURL('') : address)
}

/**
 * Asks the newest worker: only it knows the files that the host has now. Tells whether it has done so. Rejects without a
 * network; nothing is newer then.
 */
async function ask(registration: ServiceWorkerRegistration, begun: boolean): Promise<boolean> {
  if (registration.active) await registration.update()
  const worker = registration.installing ?? registration.waiting ?? registration.active
  if (!worker) return false
  await untilInstalled(worker)
  const speaking = [...document.querySelectorAll('lede-quiz, lede-review')].map((one) => languageIn(localeOf(one)))
  const { port1, port2 } = new MessageChannel()
  worker.postMessage({ begun, languages: [...new Set(speaking)] } satisfies KeepRequest, [port2])
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data)
  })
}

/** It need not have taken over from the one before: a worker can keep pages as soon as it is there. */
const untilInstalled = (worker: ServiceWorker) =>
  new Promise<void>((resolve) => {
    const look = () => worker.state !== 'installing' && resolve()
    worker.addEventListener('statechange', look)
    look()
  })

let asked = false

/**
 * Has this page kept; a later answer tries again what has failed. Where the browser refuses, as some do in a frame of
 * another site, the page cannot be opened without a network, and nobody is bothered with it.
 */
async function keep() {
  if (asked) return
  asked = true
  try {
    asked = await ask(await register(), true)
  } catch {
    asked = false
  }
}

/** Where an earlier visit has kept pages, this one may be among them; looking creates nothing. */
async function refresh() {
  try {
    const registration = await navigator.serviceWorker.getRegistration()
    if (registration) await ask(registration, false)
  } catch {}
}

async function keepForDeck() {
  const deck = await openDeckStore(location.origin)
    .read()
    .catch(() => undefined)
  if (deck) await keep()
}

// In a sandboxed frame, which has an origin that is none, a browser throws at whoever names its service workers.
if (origin !== 'null' && navigator.serviceWorker) {
  // The page comes first, and what it loads.
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
