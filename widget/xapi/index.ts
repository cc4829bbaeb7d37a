import type { LedeEvents } from '../events.ts'
import { fetchNow } from '../network/request.ts'
import { Delivery } from './delivery.ts'
import { type PageContext, stateAnswer, stateEnd, stateStart } from './make-statements.ts'
import { type RecordStore, sendToPage, sendToStore } from './record-store.ts'
import type { Statement } from './statement.ts'
import { openWaiting } from './waiting.ts'

export type { Activity, Actor, Statement } from './statement.ts'

/** The learner, the pass mark, and the target: a learning record store, or a function of the page. */
export type XapiOptions = PageContext & {
  /** Storage for statements that are not recorded yet; they contain the learner's identity. Default: memory only. */
  keep?: Storage
  /** Called for each error, such as a refused statement. Default: `console.error`. */
  onError?: (error: Error) => void
  /** The element to listen at. Default: the document. */
  target?: EventTarget
} & (RecordStore | { send: (statements: readonly Statement[]) => unknown })

/**
 * Sends Experience API statements about the quizzes of a page from now on. Returns a function that stops it; statements
 * that wait by then are still sent.
 *
 * @example
 * sendStatements({
 *   actor: { account: { homePage: 'https://school.example', name: 'p-4711' } },
 *   endpoint: 'https://lrs.example/xapi',
 *   authorization: () => fetch('/lrs-key').then((response) => response.text()),
 *   passMark: 0.6,
 * })
 */
export function sendStatements(options: XapiOptions): () => void {
  checkOptions(options)
  const { actor, keep, target: source = document, onError = console.error } = options
  const [target, send] =
    'send' in options ? ['page', sendToPage(options.send, onError)] : [options.endpoint, sendToStore(options, fetchNow)]
  const delivery = new Delivery(openWaiting(target, actor, keep), send, onError)
  delivery.add([])
  return listen(source, options, delivery)
}

function listen(source: EventTarget, context: PageContext, delivery: Delivery) {
  const starts = new Map<string, Date>()
  /** Test: time of the last answer to each item. */
  const answers = new Map<string, Date>()
  const listening = new AbortController()
  const { signal } = listening
  const on = <Name extends keyof LedeEvents>(name: Name, listener: (detail: LedeEvents[Name], at: Date) => void) =>
    source.addEventListener(name, (event) => listener((event as CustomEvent).detail, new Date()), { signal })

  on('lede-start', (about, at) => {
    starts.set(about.attempt, at)
    delivery.add([stateStart(context, about, at)])
  })
  on('lede-answer', ({ item, result, ...about }, at) => {
    if (result) delivery.add(stateAnswer(context, about, result, at))
    else answers.set(`${about.attempt} ${item}`, at)
  })
  on('lede-submit', (submitted, at) => {
    const { attempt, items } = submitted
    delivery.add([
      ...items.flatMap((item) => stateAnswer(context, submitted, item, answers.get(`${attempt} ${item.id}`) ?? at)),
      ...stateEnd(context, submitted, at, starts.get(attempt)),
    ])
  })
  const hurry = () => delivery.hurry()
  addEventListener('online', hurry, { signal })
  addEventListener('pagehide', hurry, { signal })
  return () => listening.abort()
}

const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account']

/** Throws for invalid options: most pages have no type checker, and a store would only refuse them later. */
function checkOptions(options: XapiOptions) {
  const { actor, passMark } = options
  if (identifiers.filter((name) => name in (actor ?? {})).length !== 1)
    throw new TypeError(`"actor" must have exactly one of ${identifiers.join(', ')}`)
  if (passMark !== undefined && !(passMark >= 0 && passMark <= 1))
    throw new TypeError('"passMark" must be a share of the maximum, 0 to 1')
  if (!('send' in options) && !/^https?:/.test(options.endpoint))
    throw new TypeError('Required: "endpoint", a URL that begins with https:, or "send", a function')
}
