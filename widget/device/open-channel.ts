/** By which the tabs of an origin tell each other of changes; none where the browser refuses it, as Firefox does without cookies. */
export function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}
