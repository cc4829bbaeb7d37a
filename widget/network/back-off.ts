const first = 50
const longest = 30_000

/**
 * How long to wait before the next try, in ms: "full jitter" (Marc Brooker, Exponential Backoff And Jitter, AWS
 * Architecture Blog, 2015), so that a class that was cut off together does not come back together.
 */
export const backOff = (tries: number, random: () => number) => random() * Math.min(longest, first * 2 ** tries)

/** A pause that can be cut short. */
export interface Pause {
  done: Promise<void>
  end: () => void
}

export function pause(milliseconds: number): Pause {
  let end = () => {}
  const done = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    end = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  return { done, end }
}
