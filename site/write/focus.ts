import { useLayoutEffect } from 'preact/hooks'

let wanted: string | undefined

/**
 * Focuses an element by its id and brings it into view: at once if it is there, and again with the next drawing, in which it
 * may appear or move. So what is typed next goes there.
 */
export function focusSoon(id: string) {
  wanted = id
  takeFocus()
  setTimeout(() => {
    takeFocus()
    wanted = undefined
  })
}

function takeFocus() {
  const element = wanted === undefined ? null : document.getElementById(wanted)
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'nearest' })
}

/** Gives the focus to the wanted element with each drawing. */
export const useWantedFocus = () => useLayoutEffect(takeFocus)
