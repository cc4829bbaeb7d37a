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

/** Notes of sites about themselves, of any length. */
const notices = [
  /^(?:we (?:and our partners )?use|this (?:web)?site uses|our (?:web)?site uses) cookies\b/i,
  /^(?:wir verwenden|diese (?:web)?seite verwendet|nous utilisons des|ce site utilise des|utilizamos|este sitio (?:web )?utiliza|usamos|este site usa|questo sito utilizza|wij gebruiken) cookies\b/i,
  /^(?:이 (?:웹)?사이트는 쿠키|쿠키를 사용)/,
]

/** Separates an article's blocks from the lines that sites put around them: bylines, dates, newsletters, links to others. */
export function setAside<Block extends string | object>(
  blocks: readonly Block[],
): { blocks: Block[]; aside: string[] } {
  const aside: string[] = []
  const kept = blocks.filter((block, place) => {
    const text = lineOf(block)
    if (text === undefined || !isAside(inlineText(text).trim(), Math.min(place, blocks.length - 1 - place))) return true
    aside.push(text)
    return false
  })
  return { blocks: kept, aside }
}

/** The text of a paragraph or heading. */
function lineOf(block: string | object): string | undefined {
  if (typeof block === 'string') return block
  return 'heading' in block && typeof block.heading === 'string' ? block.heading : undefined
}

function isAside(text: string, toEnd: number): boolean {
  if (notices.some((sign) => sign.test(text))) return true
  if (text.length > longest) return false
  if (anywhere.some((sign) => sign.test(text))) return true
  return toEnd < ends && !/[.!?…][”"’']?$/.test(text) && atEnds.some((sign) => sign.test(text))
}
