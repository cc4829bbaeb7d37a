/** Focuses an element by its id once the page has been drawn, and brings it into view. */
export const focusSoon = (id: string) =>
  setTimeout(() => {
    const element = document.getElementById(id)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest' })
  })
