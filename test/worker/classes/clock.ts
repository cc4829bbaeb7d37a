import { onTestFinished, vi } from 'vitest'

export const minute = 60_000
export const day = 24 * 60 * minute

/** Stops the server's clock at a time, by default now, until the test ends; returns a function that moves it on. */
export function stopClock(time = Date.now()): (milliseconds: number) => void {
  vi.useFakeTimers({ toFake: ['Date'], now: time })
  onTestFinished(() => void vi.useRealTimers())
  return (milliseconds) => void vi.setSystemTime(Date.now() + milliseconds)
}
