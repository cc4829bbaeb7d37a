import { useLayoutEffect } from 'preact/hooks'

let wanted: string | undefined

/** Focuses an element by its id as soon as it is drawn, and brings it into view: what is typed next goes there. */
export function focusSoon(id: string) {
  wanted = id
  setTimeout(takeFocus)
}

function takeFocus() {
  const element = wanted === undefined ? null : document.getElementById(wanted)
  if (!element) return
  wanted = undefined
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'nearest' })
}

/** Gives the focus to the wanted element with the drawing that it appears in. */
export const useWantedFocus = () => useLayoutEffect(takeFocus)
