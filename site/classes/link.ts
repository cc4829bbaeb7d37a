import { toBase64url } from '../../core/base64url.ts'

/** The two parts of a management or reading link. The secret is the only key to the class. */
export interface Link {
  class: string
  secret: string
}

const secretPattern = /^[A-Za-z0-9_-]{22}$/
const classPattern = /^[A-Za-z0-9_-]{12}$/

const random = (bytes: number) => toBase64url(crypto.getRandomValues(new Uint8Array(bytes)))

export const makeSecret = (): string => random(16)
export const makeLink = (): Link => ({ class: random(9), secret: makeSecret() })

export const writeLink = ({ class: id, secret }: Link): string => `${location.origin}/classes/${id}#${secret}`

/** Reads a pasted link; undefined if it is not one. */
export function readLink(text: string): Link | undefined {
  const { pathname = '', hash = '' } = URL.parse(text.trim(), location.origin) ?? {}
  const id = pathname.replace(/^\/classes\//, '')
  const secret = hash.slice(1)
  return classPattern.test(id) && secretPattern.test(secret) ? { class: id, secret } : undefined
}

/** The link that the page was opened by: from its address, from this tab, or kept in this browser. */
export function openLink(): Link | undefined {
  const opened = readLink(location.href)
  if (opened) {
    // Out of the address, so that nobody reads it on a screen and no bookmark or history entry holds it.
    history.replaceState(null, '', location.pathname + location.search)
    holdInTab(opened)
    return opened
  }
  const id = location.pathname.replace(/^\/classes\//, '')
  const secret = store('sessionStorage')?.getItem(tabKey(id)) ?? readKept()[id]?.secret
  return secret ? { class: id, secret } : undefined
}

/** In the query of `/classes` after a class was deleted there. */
export const deleted = 'deleted'

const tabKey = (id: string) => `lede-class:${id}`
const newKey = (id: string) => `lede-class-new:${id}`
const keptKey = 'lede-classes'

/** Keeps the secret until the tab is closed, for a reload. */
export const holdInTab = ({ class: id, secret }: Link) => store('sessionStorage')?.setItem(tabKey(id), secret)

/** Remembers in this tab that the teacher has not kept the link of a new class yet. */
export function setUnkept(id: string, isUnkept: boolean) {
  if (isUnkept) store('sessionStorage')?.setItem(newKey(id), '1')
  else store('sessionStorage')?.removeItem(newKey(id))
}
export const isUnkept = (id: string): boolean => store('sessionStorage')?.getItem(newKey(id)) === '1'

/** A class whose link is kept in this browser. */
export interface KeptClass {
  secret: string
  title: string
}

/** The classes that are kept in this browser, by id. */
export function readKept(): Record<string, KeptClass> {
  try {
    return JSON.parse(store('localStorage')?.getItem(keptKey) ?? '{}')
  } catch {
    return {}
  }
}

/** Keeps a link in this browser. Returns false if the browser does not allow it. */
export function keepHere(link: Link, title: string): boolean {
  return writeKept({ ...readKept(), [link.class]: { secret: link.secret, title } })
}

/** Keeps the link of a class no longer, but for this tab. */
export function stopKeeping(id: string) {
  const { [id]: _, ...others } = readKept()
  writeKept(others)
}

/** Removes everything about a class from this browser. */
export function forgetHere(id: string) {
  stopKeeping(id)
  store('sessionStorage')?.removeItem(tabKey(id))
  setUnkept(id, false)
}

function writeKept(kept: Record<string, KeptClass>): boolean {
  try {
    const storage = store('localStorage')
    if (Object.keys(kept).length === 0) storage?.removeItem(keptKey)
    else storage?.setItem(keptKey, JSON.stringify(kept))
    return storage !== undefined
  } catch {
    return false
  }
}

/** A storage of the browser; undefined if it is blocked. */
function store(name: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[name]
  } catch {
    return undefined
  }
}
