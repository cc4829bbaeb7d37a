import { type GIFTQuestion, parse } from 'gift-pegjs'

/** Why a question cannot be read, and the line of its text, from 1, where reading stopped. */
export interface GiftProblem {
  reason: string
  line: number
}

/**
 * Parses one question. The grammar is stricter than Moodle: it requires a backslash before marks that mean nothing where
 * they are, as in "http://" or `<a href="x">`. So a question that fails is parsed again in a form that the grammar takes.
 */
export function parseGift(text: string): GIFTQuestion | GiftProblem {
  const first = tryParsing(text)
  if (!('reason' in first)) return first
  const others = [markNumber, escapeHarmless].map((change) => tryParsing(change(text)))
  return others.find((other) => !('reason' in other)) ?? first
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

/** Moodle reads a wrong answer's feedback behind a bare number, as in `{#3:2~#wrong}`; the grammar requires a "=". */
const markNumber = (text: string) => text.replace(/(?<!\\)\{\s*#\s*(?=[-+.\d](?:\\.|[^\\{}=])*\})/s, '{#=')

const escapeOutside = (text: string) => text.replace(/(?<!\\)[:=~#]/g, '\\$&')
