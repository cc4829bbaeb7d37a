import { useEffect, useState } from 'preact/hooks'

const name = 'draft'

const readAddress = () => new URLSearchParams(location.search).get(name) ?? undefined

/** The id of the open draft, which the page's address has. A fragment would be an author's link. */
export function useDraftAddress() {
  const [id, setId] = useState(readAddress)
  useEffect(() => {
    const follow = () => setId(readAddress())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  return {
    id,
    /** Goes to a draft, or to the list. */
    go: (id: string | undefined) => {
      history.pushState(null, '', id === undefined ? location.pathname : `?${name}=${id}`)
      setId(id)
    },
  }
}

/** The open draft has another id now. */
export const replaceAddress = (id: string) => history.replaceState(null, '', `?${name}=${id}`)
