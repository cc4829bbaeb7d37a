import { type GIFTQuestion, parse } from 'gift-pegjs'

/** Why a question cannot be read, and the line of its text, from 1, where reading stopped. */
export interface GiftProblem {
  reason: string
  line: number
}

/**
 * Parses one question. The grammar wants a backslash before every mark that could mean something; Moodle does not where
 * it cannot mean anything, as in "http://" or `<a href="x">`, so what fails is read once more with those marks escaped.
 */
export function parseGift(text: string): GIFTQuestion | GiftProblem {
  const first = tryParsing(text)
  if (!('reason' in first)) return first
  const second = tryParsing(escapeHarmless(text))
  return 'reason' in second ? first : second
}

function tryParsing(text: string): GIFTQuestion | GiftProblem {
  try {
    const [question, more] = parse(text)
    if (question && !more) return question
    return { reason: 'it is more than one question: put a blank line between them', line: 1 }
  } catch (error) {
    const { message, location } = error as { message: string; location?: { start: { line: number; column: number } } }
    const { line = 1, column = 1 } = location?.start ?? {}
    return { reason: `GIFT cannot be read from column ${column} on: ${message}`, line }
  }
}

function escapeHarmless(text: string): string {
  const [, title = '', rest = ''] = /^(\s*(?:\/\/[^\n]*\n\s*)*(?:::(?:\\.|[^\\])*?::)?)(.*)$/s.exec(text) ?? []
  const from = rest.search(/(?<!\\)\{/)
  if (from < 0) return title + escapeOutside(rest)
  const to = rest.length - (/\}(?:[^}\\]|\\.)*$/s.exec(rest)?.[0].length ?? 0)
  const answers = rest.slice(from, to).replace(/(?<!\\|\d):|(?<!\\):(?![-+.\d])/g, '\\:')
  return (
    title +
    escapeOutside(rest.slice(0, from)) +
    answers +
    escapeOutside(rest.slice(to, to + 1)) +
    escapeOutside(rest.slice(to + 1))
  )
}

const escapeOutside = (text: string) => text.replace(/(?<!\\)[:=~#]/g, '\\$&')
