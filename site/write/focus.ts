import { useLayoutEffect } from 'preact/hooks'

type Find = () => HTMLElement | null | undefined

let wanted: Find | undefined

/**
 * Focuses an element by its id and brings it into view: at once if it is there, and again with the next drawing, in which it
 * may appear or move. So what is typed next goes there.
 */
export const focusSoon = (id: string) => focusFound(() => document.getElementById(id))

/** The same for the field of a value that has a problem, by its pointer. */
export const focusPlace = (pointer: string) =>
  focusFound(() => {
    const lists = [...document.querySelectorAll<HTMLElement>('[data-place]')]
    const around = lists.filter(({ dataset: { place = '' } }) => pointer === place || pointer.startsWith(`${place}/`))
    const [closest] = around.toSorted((a, b) => (b.dataset.place?.length ?? 0) - (a.dataset.place?.length ?? 0))
    return closest && controlBeside(closest)
  })

/** Focuses the field that an element of a list of problems is about: the element itself may disappear. */
export function focusFieldOf(element: HTMLElement) {
  const list = element.closest<HTMLElement>('.problems')
  controlBeside(list ?? element)?.focus()
}

function focusFound(find: Find) {
  wanted = find
  takeFocus()
  setTimeout(() => {
    takeFocus()
    wanted = undefined
  })
}

function takeFocus() {
  const element = wanted?.()
  for (let outer = element?.closest('details'); outer; outer = outer.parentElement?.closest('details'))
    outer.open = true
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'nearest' })
}

/** Gives the focus to the wanted element with each drawing. */
export const useWantedFocus = () => useLayoutEffect(takeFocus)

/** The first control of the field or group that an element is in. */
function controlBeside(element: HTMLElement): HTMLElement | null | undefined {
  const group = element.parentElement?.closest<HTMLElement>('.field, fieldset, .form, .about')
  const [control] = [...(group?.querySelectorAll<HTMLElement>('textarea, input, select, button') ?? [])].filter(
    (one) => !one.closest('.problems'),
  )
  return control ?? group?.querySelector('summary')
}
