import { vi } from 'vitest'
import type { LedeEvents } from '../../../widget/events.ts'
import { authorization, openRecordStore } from './record-store.ts'

/** What befalls a post; of a page that is gone nothing is heard any more. */
type Fate = 'fine' | 'unreachable' | 'lost' | 'gone' | number

/** A page that hears the events of its quizzes, and a learning record store behind a network that tests can spoil. */
export function openPage() {
  const page = new EventTarget()
  const store = openRecordStore()
  const posts: { url: string; size: number; keepalive: boolean }[] = []
  const here = {
    store,
    posts,
    /** Decides about each post. */
    fate: (): Fate => 'fine',
    tell: <Name extends keyof LedeEvents>(name: Name, detail: LedeEvents[Name]) =>
      page.dispatchEvent(new CustomEvent(name, { detail })),
    hear: (name: string) => page.dispatchEvent(new Event(name)),
    verbs: () => [...store.recorded.values()].map(({ verb }) => verb.display.en),
    to: { endpoint: 'https://lrs.example/xapi/', authorization },
  }
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('fetch', async (url: string, { headers, body, keepalive = false }: RequestInit) => {
    posts.push({ url, size: JSON.parse(body as string).length, keepalive })
    const fate = here.fate()
    if (fate === 'gone') return new Promise(() => {})
    if (fate === 'unreachable') throw new TypeError('Failed to fetch')
    const status = typeof fate === 'number' ? fate : store.post(new Headers(headers), body as string)
    if (fate === 'lost') throw new TypeError('Failed to fetch')
    return new Response('', { status })
  })
  return here
}

/** One fate for each post in turn, then all is fine. */
export const inTurn =
  (...fates: Fate[]) =>
  () =>
    fates.shift() ?? 'fine'

/** The storage of a browser, as far as the module uses it. */
export function fakeStorage(): Storage {
  const methods = {
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value
    },
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key]
    },
  }
  return Object.create(methods)
}
