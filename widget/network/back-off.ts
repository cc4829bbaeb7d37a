const first = 50
const longest = 30_000

/**
 * The wait before the next try, in ms, with "full jitter" (Marc Brooker, Exponential Backoff And Jitter, AWS Architecture
 * Blog, 2015), so that a class that lost its connection does not retry in unison.
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
