import { useEffect, useRef, useState } from 'preact/hooks'

/** The parts of the page of a class. */
export const parts = ['report', 'pupils', 'tickets', 'quizzes', 'settings'] as const
export type Part = (typeof parts)[number]

/** What the page shows. It is in the query of the address, since the fragment is for the secret. */
export interface Place {
  part: Part
  /** The number of the assignment; undefined for the newest. */
  quiz?: number | undefined
  /** In the report: the pupil whose answers are shown. */
  pupil?: number | undefined
  /** In the report: for the projector. */
  projector?: boolean | undefined
}

/** The place that a query names: the report unless it is known. */
export function readPlace(search: string): Place {
  const query = new URLSearchParams(search)
  const part = parts.find((name) => name === query.get('part')) ?? 'report'
  const number = (name: string) => Number(query.get(name)) || undefined
  return { part, quiz: number('quiz'), pupil: number('pupil'), projector: query.has('projector') || undefined }
}

/** The query of a place; empty for the report of the newest assignment. */
export function writePlace({ part, quiz, pupil, projector }: Place): string {
  const named = { ...(part !== 'report' && { part }), ...(quiz && { quiz }), ...(pupil && { pupil }) }
  const query = new URLSearchParams({ ...(named as Record<string, string>), ...(projector && { projector: '1' }) })
  return query.size > 0 ? `?${query}` : ''
}

/** What is stored with an entry of the history. */
interface Entry {
  /** How far the page was scrolled when it was left. */
  scroll?: number
  /** True if the entry before is the report from which it was opened. */
  isInner?: boolean
}

const entry = (): Entry => history.state ?? {}

export interface Navigation {
  place: Place
  /** Shows another place, as a new entry of the history. */
  go: (to: Partial<Place>) => void
  /** Shows another place instead of this one. */
  replace: (to: Partial<Place>) => void
  /** Leaves a pupil or the projector, for the report as it was. */
  backToReport: () => void
}

/** The place of the page, which follows the browser's Back and Forward. `onPart` is called when the part is another one. */
export function usePlace(onPart: () => void): Navigation {
  const [place, setPlace] = useState(() => readPlace(location.search))
  const shown = useRef(place.part)
  const show = () => {
    const next = readPlace(location.search)
    if (next.part !== shown.current) onPart()
    shown.current = next.part
    setPlace(next)
  }
  useEffect(() => {
    addEventListener('popstate', show)
    return () => removeEventListener('popstate', show)
  }, [])
  /** Parts keep the assignment. A pupil's answers and the projector are left. */
  const addressOf = (to: Partial<Place>) =>
    location.pathname + writePlace({ ...place, pupil: undefined, projector: undefined, ...to })
  const replace = (to: Partial<Place>) => {
    history.replaceState(entry(), '', addressOf(to))
    show()
  }
  return {
    place,
    go: (to) => {
      const address = addressOf(to)
      if (address === location.pathname + location.search) return
      history.replaceState({ ...entry(), scroll: scrollY }, '')
      history.pushState({ isInner: to.pupil !== undefined || to.projector === true }, '', address)
      show()
    },
    replace,
    backToReport: () => (entry().isInner ? history.back() : replace({ part: 'report' })),
  }
}

/** How far the page was scrolled when this entry of the history was left. */
export const scrollBefore = (): number | undefined => entry().scroll
