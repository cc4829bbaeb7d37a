import { isDraftFragment } from './out/draft-link.ts'

/** Takes the fragment of a draft out of the address; undefined if it has none. */
export function takeDraftFragment(): string | undefined {
  const { hash, pathname, search } = location
  if (!isDraftFragment(hash)) return
  history.replaceState(null, '', pathname + search)
  return hash
}
