/**
 * After drawing: gives the element of an id the focus, and scrolls its parent into view, opened. If what had the focus
 * before is gone, such as a button that has done its work, the heading of what is shown gets it.
 */
export function moveFocus(root: ShadowRoot, before: Element | null, id: string | undefined) {
  const lost = before && !root.activeElement
  const element = id ? root.getElementById(id) : lost ? root.querySelector<HTMLElement>('h3') : null
  if (element?.parentElement instanceof HTMLDetailsElement) element.parentElement.open = true
  element?.focus()
  element?.parentElement?.scrollIntoView({ block: 'nearest' })
}
