/** Something that Ctrl+C ends in good order. */
export interface Interrupt {
  signal: AbortSignal
  /** Ctrl+C ends the process again, as ever. */
  end: () => void
}

/** Listens for the first Ctrl+C; a second one ends the process at once. */
export function onInterrupt(): Interrupt {
  const controller = new AbortController()
  const abort = () => controller.abort()
  process.once('SIGINT', abort)
  return { signal: controller.signal, end: () => process.off('SIGINT', abort) }
}
