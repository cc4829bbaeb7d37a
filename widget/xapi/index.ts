import type { LedeEvents } from '../events.ts'
import { fetchNow } from '../network/request.ts'
import { Delivery } from './delivery.ts'
import { type Known, stateAnswer, stateEnd, stateStart } from './make-statements.ts'
import { type RecordStore, sendToPage, sendToStore } from './record-store.ts'
import type { Statement } from './statement.ts'
import { openWaiting } from './waiting.ts'

export type { Activity, Actor, Statement } from './statement.ts'

/** Who learns and what passes, and where statements go: to a learning record store, or to a function of the page. */
export type XapiOptions = Known & {
  /** Where statements wait until they are recorded, if the page ends before; they say who learns. Else only in memory. */
  keep?: Storage
  /** Hears what the store refuses. By default it goes to the console. */
  onError?: (error: Error) => void
  /** What to listen at. By default the whole document. */
  target?: EventTarget
} & (RecordStore | { send: (statements: readonly Statement[]) => unknown })

/**
 * States in the words of the Experience API what learners do with the quizzes of a page, from now on. Answers a function
 * that ends it; what is waiting then is still sent.
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
  const { actor, keep, target = document, onError = console.error } = options
  const [place, send] =
    'send' in options ? ['page', sendToPage(options.send, onError)] : [options.endpoint, sendToStore(options, fetchNow)]
  const delivery = new Delivery(openWaiting(place, actor, keep), send, onError)
  delivery.add([])
  return listen(target, options, delivery)
}

function listen(target: EventTarget, known: Known, delivery: Delivery) {
  const starts = new Map<string, Date>()
  /** Test: when each item was answered last. */
  const answers = new Map<string, Date>()
  const listening = new AbortController()
  const { signal } = listening
  const on = <Name extends keyof LedeEvents>(name: Name, hear: (detail: LedeEvents[Name], at: Date) => void) =>
    target.addEventListener(name, (event) => hear((event as CustomEvent).detail, new Date()), { signal })

  on('lede-start', (about, at) => {
    starts.set(about.attempt, at)
    delivery.add([stateStart(known, about, at)])
  })
  on('lede-answer', ({ item, result, ...about }, at) => {
    if (result) delivery.add(stateAnswer(known, about, result, at))
    else answers.set(`${about.attempt} ${item}`, at)
  })
  on('lede-submit', (submitted, at) => {
    const { attempt, items } = submitted
    delivery.add([
      ...items.flatMap((item) => stateAnswer(known, submitted, item, answers.get(`${attempt} ${item.id}`) ?? at)),
      ...stateEnd(known, submitted, at, starts.get(attempt)),
    ])
  })
  const hurry = () => delivery.hurry()
  addEventListener('online', hurry, { signal })
  addEventListener('pagehide', hurry, { signal })
  return () => listening.abort()
}

const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account']

/** Pages are mostly written without types, and a store's refusal comes late and elsewhere. */
function checkOptions(options: XapiOptions) {
  const { actor, passMark } = options
  if (identifiers.filter((name) => name in (actor ?? {})).length !== 1)
    throw new TypeError(`"actor" must have one of these: ${identifiers.join(', ')}`)
  if (passMark !== undefined && !(passMark >= 0 && passMark <= 1))
    throw new TypeError('"passMark" must be a share of the maximum, 0 to 1')
  if (!('send' in options) && !/^https?:/.test(options.endpoint))
    throw new TypeError('must have an "endpoint" that begins with https:, or "send"')
}
