import { countMarks } from './split-crowded.ts'
import type { GiftPart } from './split-gift.ts'

/** Longer than any question of people; a file made to keep us joining is given up in pieces. */
const longest = 20_000

/**
 * Joins a part whose answers do not end in it with the next, if that goes on with them: people put blank lines between
 * answers, where Moodle gives up the question. What begins a question of its own is never joined.
 */
export async function* joinOpen(parts: AsyncIterable<GiftPart>): AsyncGenerator<GiftPart> {
  let open: GiftPart | undefined
  for await (const part of parts) {
    const joined: GiftPart | undefined =
      open && open.text.length < longest && goesOn(part.text)
        ? { text: `${open.text}\n${part.text}`, lines: [...open.lines, ...part.lines] }
        : undefined
    if (open && !joined) yield open
    const next = joined ?? part
    open = isOpen(next.text) ? next : undefined
    if (!open) yield next
  }
  if (open) yield open
}

const isOpen = (text: string) => countMarks(text, '{') > countMarks(text, '}')

/** More answers, or the end of them before any others begin. */
const goesOn = (text: string) =>
  /^\s*[=~]/.test(text) || (!/^\s*(::|\$CATEGORY:|\/\/)/.test(text) && /^(?:\\.|[^{\\])*\}/s.test(text))
