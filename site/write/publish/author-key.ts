const name = 'lede-author'

const pattern = /^[\w-]{22,200}$/

/** Reads an author's key, or the link that holds it. */
export function readKey(text: string): string | undefined {
  const key = text.trim().replace(/^.*#/, '')
  return pattern.test(key) ? key : undefined
}

/** Takes the key out of the address, so that nobody reads it on a screen and no bookmark holds it. */
export function takeKey(): void {
  const { hash, pathname, search } = location
  const key = hash && readKey(hash)
  if (!key) return
  history.replaceState(null, '', pathname + search)
  holdKey(key)
}

/** Keeps the key until the tab is closed. */
const holdKey = (key: string) => storage('sessionStorage')?.setItem(name, key)

export const findKey = (): string | undefined =>
  storage('sessionStorage')?.getItem(name) ?? storage('localStorage')?.getItem(name) ?? undefined

export const isKeptHere = (): boolean => Boolean(storage('localStorage')?.getItem(name))

/** Keeps the key in this browser, or in this tab alone. */
export function keepHere(key: string, isKept: boolean) {
  holdKey(key)
  if (isKept) storage('localStorage')?.setItem(name, key)
  else storage('localStorage')?.removeItem(name)
}

export function forgetKey() {
  storage('sessionStorage')?.removeItem(name)
  storage('localStorage')?.removeItem(name)
}

/** A storage of the browser; undefined if it is blocked. */
export function storage(kind: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[kind]
  } catch {
    return undefined
  }
}
