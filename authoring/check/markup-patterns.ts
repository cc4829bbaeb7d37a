/** A kind of markup that a quiz shows as it is written. */
interface MarkupKind {
  /** A stretch of text with this markup. */
  pattern: RegExp
  fix: string
  /** True if a match is something else, by its whole match and groups. */
  harmless?: (...match: string[]) => boolean
}

const tagNames =
  'a|b|i|u|s|em|strong|big|small|sub|sup|br|hr|p|div|span|font|center|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|td|th|thead|tbody|' +
  'img|code|pre|tt|kbd|samp|var|q|cite|blockquote|strike|del|ins|mark|iframe|script|style|audio|video|input|button'
const shown = 'to show it as it is, put it between backticks: `…`'
const noHtml = `take it out, or write **bold**, *italic*, \\n for a new line; ${shown}`

/** A letter of TeX by itself, a command, or an expression with an operator and no words. */
const isFormula = (inner: string): boolean =>
  /\\\p{L}|[\^_=]/u.test(inner) ||
  /^\p{L}{1,2}'?$/u.test(inner) ||
  (/^[\p{L}\d\s+\-*/<>().,]+$/u.test(inner) &&
    /\p{L}/u.test(inner) &&
    /[+*/<>]|\S-\S/.test(inner) &&
    !/\p{L}{3}/u.test(inner))

/** Lines of speech begin with a hyphen in some languages. */
const isSentence = (line: string): boolean => /[.!?…:。！？]["'”’»]?\s*$/.test(line)

function isNoList(text: string, mark: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim())
  const listed = lines.filter((line) => line.trimStart().startsWith(`${mark} `))
  if (listed.length < 2) return mark === '+' || isSentence(listed[0] ?? '')
  return mark === '-' && listed.every(isSentence)
}

/** In the order of the search; code and escaped characters are blanked before. */
export const markupKinds: readonly MarkupKind[] = [
  { pattern: /```|^~~~/m, fix: 'put code between single backticks, each line by itself' },
  {
    // A pair, an end, one that needs no end, or one that touches a word: "the <b> tag" is about HTML.
    pattern: new RegExp(
      `<(${tagNames})(?:\\s[^<>]*)?>(?=.{0,2000}</\\1>)|</(?:${tagNames})\\s*>|<(?:br|hr|img)(?:\\s[^<>]*)?/?>|` +
        `<(?:${tagNames})>(?=[\\p{L}\\p{N}])|<(?:${tagNames})\\s[^<>]*=["'][^<>]*>|<!--`,
      'isu',
    ),
    fix: noHtml,
  },
  {
    pattern:
      /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp|shy|copy|reg|deg|euro|hellip|[lr][sd]quo|[lr]aquo|[nm]dash|middot|times|minus|plusmn|frac\d\d|sup\d|micro|bull|[aeiouy](?:acute|grave|circ|uml|tilde|ring)|aelig|oslash|szlig|[cs]cedil|ntilde|iexcl|iquest|alpha|beta|gamma|delta|pi|omega);/i,
    fix: `write the character itself; ${shown}`,
  },
  {
    pattern: /!\[[^\]\n]{0,500}\]\([^)\n]{0,500}\)?/,
    fix: 'give the item a picture by "media": { "src": "media/…", "alt": "…" }',
  },
  {
    pattern: /\[[^\]\n]{1,500}\]\((?!https?:\/\/)[^\s)]{1,500}(?:\s[^)\n]{0,500})?\)/,
    fix: 'links lead to http:// or https:// addresses; leave out any other',
    // An index and a call, or a remark in brackets: "a[i](x)" and "[sic](here)" have no address.
    harmless: (match) => !/\]\((?:[^)\s]*[./#:@]|[^)]*")/.test(match),
  },
  { pattern: /\{\{[^{}\n]+\}\}/, fix: `make it an "inline-choice" item, whose gaps are written {name}; ${shown}` },
  { pattern: /^#{1,6}[ \t]+\S[^\n]*/m, fix: 'headings are not shown as such: write **bold** or nothing' },
  {
    pattern:
      /^[ \t]*(?:\|[ \t]*)?(?::?-{2,}:?[ \t]*\|[ \t]*)+(?::?-{2,}:?[ \t]*)?$|^[ \t]*(?:\|[^|\n]+){2,}\|[ \t]*\n[ \t]*(?:\|[^|\n]+){2,}\|[ \t]*$/m,
    fix: 'write the table as lines of text, or show it as a picture by "media"',
  },
  {
    pattern: /^[ \t]*([-*+])[ \t]+(?=[\p{L}*_[(<"“„«])/mu,
    fix: 'write a line for each entry with "•", or one sentence',
    harmless: (_, mark = '', text = '') => isNoList(text, mark),
  },
  {
    pattern: /\$\$[^$]+\$\$|(?<![\p{L}\p{N}$\\])\$(?=\S)([^$\n]*[^\s$])\$(?![\p{L}\p{N}$])/u,
    fix: `formulas are not set: write x², √2, ½ or words, or show a picture; ${shown}`,
    harmless: (match, inner = '') => !match.startsWith('$$') && !isFormula(inner),
  },
  {
    pattern:
      /\\\((?=[^\n]{0,500}(?:\\\p{L}|[\^_=]))[^\n]{1,500}?\\\)|\\\[(?=[^\n]{0,500}(?:\\\p{L}|[\^_=]))[^\n]{1,500}?\\\]|\\\p{L}{2,}\s*\{/u,
    fix: `formulas are not set: write x², √2, ½ or words, or show a picture; ${shown}`,
  },
  {
    pattern: /(?<![\p{L}\p{N}~])~~(?=[\p{L}\p{N}])[^~\n]*[\p{L}\p{N}.!?)]~~(?!~)/u,
    fix: 'text is never struck through: take it out, or say so in words',
  },
  {
    pattern: /(?<![\p{L}\p{N}_])__(?=[\p{L}\p{N}])[^_\n]*[\p{L}\p{N}.!?)]__(?![\p{L}\p{N}_])/u,
    fix: `write **bold** with asterisks; ${shown}`,
  },
  { pattern: /\[(b|i|u|s|url|img|quote|code)(?:=[^\]\n]*)?\](?=.{0,2000}\[\/\1\])/is, fix: noHtml },
]
