/** A channel between the tabs of an origin; undefined if the browser refuses it, as Firefox does without cookies. */
export function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}
