/** Cancels work at the first Ctrl+C. */
export interface Interrupt {
  signal: AbortSignal
  /** Restores the default: Ctrl+C ends the process. */
  end: () => void
}

/** Listens for the first Ctrl+C; a second one ends the process. */
export function onInterrupt(): Interrupt {
  const controller = new AbortController()
  const abort = () => controller.abort()
  process.once('SIGINT', abort)
  return { signal: controller.signal, end: () => process.off('SIGINT', abort) }
}
