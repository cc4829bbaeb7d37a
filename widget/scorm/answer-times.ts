import type { AnswerTime } from './interactions.ts'

/** Notes when items are answered. The latency is the time since the answer to another item, or since the page was opened. */
export function noteAnswerTimes(opened: Date) {
  const times = new Map<string, AnswerTime>()
  let item: string | undefined
  let before = opened
  return {
    note: (answered: string, at: Date) => {
      const known = times.get(answered)
      if (item !== answered && item !== undefined) before = times.get(item)?.at ?? before
      item = answered
      times.set(answered, { at, latency: known?.latency ?? at.getTime() - before.getTime() })
    },
    of: (answered: string) => times.get(answered),
  }
}
