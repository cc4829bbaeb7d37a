/**
 * Moves the focus after drawing to the element of an id, opens its parent and scrolls it into view. Without an id, if
 * the element with the focus has disappeared (such as a used button), the heading gets it.
 */
export function moveFocus(root: ShadowRoot, before: Element | null, id: string | undefined) {
  const lost = before && !root.activeElement
  const element = id ? root.getElementById(id) : lost ? root.querySelector<HTMLElement>('[tabindex]') : null
  if (element?.parentElement instanceof HTMLDetailsElement) element.parentElement.open = true
  element?.focus()
  element?.parentElement?.scrollIntoView({ block: 'nearest' })
}
