/** What stands between the last two entries of an enumeration. */
const and =
  '(?:,?\\s+(?:and|or|und|oder|et|ou|y|e|o|u)\\s+|،?\\s+و\\s?|\\s*(?:그리고|및|および|及び|以及|和|及|と)\\s*|(?<=\\p{Script=Hangul})[과와]\\s+)'
const comma = '[,،、]\\s*'

/** Three entries or more: "a, b and c", with nothing that ends a clause in them. */
const enumeration = new RegExp(
  `^([^,،、;:.!?()]+)((?:${comma}[^,،、;:.!?()]+?)+)(?:${comma})?${and}([^,،、;:.!?()]+)[.!?]?$`,
  'u',
)

/** An entry of more words is a clause of its own. */
const mostWords = 6

/**
 * The entries of an enumeration in a sentence, in its order; none if it has none. Of the first and the last, which the
 * rest of the sentence surrounds, as many words are taken as the longest of the others has.
 */
export function findEntries(sentence: string): string[] {
  const [, first = '', between = '', last = ''] = enumeration.exec(sentence.trim()) ?? []
  const inner = between
    .split(new RegExp(comma, 'u'))
    .map((entry) => entry.trim())
    .filter(Boolean)
  const longest = Math.max(0, ...inner.map((entry) => wordsOf(entry).length))
  if (inner.length === 0 || longest > mostWords) return []
  const [before, after] = [wordsOf(first), wordsOf(last)]
  return [before.slice(-longest).join(' '), ...inner, after.slice(0, longest).join(' ')]
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean)
