import { inlineText } from '../../core/inline.ts'

/** A longer line is part of the article, regardless of its first words. */
const longest = 160

/** Who wrote it, when, and how long it takes to read: only at the ends of an article, for a sentence may begin so too. */
const atEnds = [
  /^(?:written |reported |edited |text )?by:? \p{Lu}/iu,
  /^(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]f|[Aa]v) \p{Lu}[\p{L}.'-]+ \p{Lu}[\p{L}.'-]+(?: |,|$)/u,
  /^(?:last )?(?:updated|published|posted|modified)\b/i,
  /^\d+[ -]min(?:ute)?s? read/i,
  /^(?:photo(?:graph)?s?|image|picture|illustration|credit)s?(?: by|:| credit)/i,
  /^(?:\p{L}+,? )?(?:\d{1,2}\.? \p{L}+|\p{L}+ \d{1,2}),? \d{4}(?:,? .{0,20})?$/u,
  /기자(?: ?[\w.]+@[\w.]+)?$/u,
]

/** What sites put between and below paragraphs. */
const anywhere = [
  /^(?:sign up|subscribe|register)\b.*(?:newsletter|inbox|updates|email|e-mail|briefing|free|today|now|subscri|account)/i,
  /^(?:get|want|receive)\b.*(?:newsletter|inbox|in your email)/i,
  /\b(?:unsubscribe at any time|privacy policy|terms of (?:use|service))\b/i,
  /^(?:read|see|watch|listen)(?: also| more| next| on)?\s*:/i,
  /^(?:related|recommended|most read|trending)(?: \w+)?:?$/i,
  /^(?:more (?:on|from|like)|follow us|share this|share on|print this)\b[^.!?]*$/i,
  /^(?:advertisement|ad|anzeige|publicité|publicidad|sponsored(?: content)?|loading\W*|comments?(?: \(\d+\))?)$/i,
  /^(?:newsletter|abonnieren sie|jetzt abonnieren|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|inscrivez-vous)\b/i,
  /^(?:©|copyright\b|all rights reserved)/i,
]

/** How many lines at the beginning, and at the end, may be about the article rather than of it. */
const ends = 4

/** Tells an article's paragraphs from the lines that sites put around them: bylines, dates, newsletters, links to others. */
export function setAside(paragraphs: readonly string[]): { paragraphs: string[]; aside: string[] } {
  const isAside = (paragraph: string, place: number) => {
    const text = inlineText(paragraph).trim()
    if (text.length > longest) return false
    if (anywhere.some((sign) => sign.test(text))) return true
    const isAtEnd = place < ends || place >= paragraphs.length - ends
    return isAtEnd && !/[.!?…][”"’']?$/.test(text) && atEnds.some((sign) => sign.test(text))
  }
  const aside = paragraphs.filter(isAside)
  return { paragraphs: paragraphs.filter((paragraph) => !aside.includes(paragraph)), aside }
}
