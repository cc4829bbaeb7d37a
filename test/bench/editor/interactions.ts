import type { Page } from 'playwright-core'

/** The time from an input to the next frame that shows its effect, of each interaction in ms. */
export interface Interaction {
  step: string
  duration: number
}

/** Observes the interactions of a page, before it loads. */
export const observeInteractions = (page: Page) =>
  page.addInitScript(() => {
    const seen = Object.assign(window, { interactions: new Map<number, number>() }).interactions
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as PerformanceEventTiming[]) {
        if (interactionId) seen.set(interactionId, Math.max(duration, seen.get(interactionId) ?? 0))
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })

/** The interactions since the last call. Those of under 16 ms are not reported by the browser. */
export async function takeInteractions(page: Page, step: string): Promise<Interaction[]> {
  const durations = await page.evaluate(async () => {
    // Entries come after the frame that they describe.
    await new Promise((resolve) => setTimeout(resolve, 500))
    const { interactions } = window as unknown as { interactions: Map<number, number> }
    const taken = [...interactions.values()]
    interactions.clear()
    return taken
  })
  return durations.map((duration) => ({ step, duration }))
}

/** Interaction to Next Paint as web-vitals reports it: of every 50 interactions, the worst one is left out. */
export function inpOf(interactions: readonly Interaction[]): number {
  const sorted = interactions.map(({ duration }) => duration).sort((a, b) => b - a)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length / 50))] ?? Number.NaN
}
