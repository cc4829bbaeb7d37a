/** Questions whose choices are titles, names or quoted words: what these say is not what the choice claims. */
const asksForTitle =
  /\b(?:songs?|lyrics?|lines?|quot(?:es?|ations?)|taglines?|mottos?|slogans?|movies?|films?|albums?|tracks?|singles?|hits?|books?|novels?|poems?|plays?|titles?|titled|episodes?|shows?|series|bands?|video|games?|names?|named|called|nicknames?|sayings?|proverbs?|idioms?|say|said|sings?|sang)\b/i

export const isAboutTitles = (prompt: string): boolean => asksForTitle.test(prompt)

/** True if a text is written like a title: all its longer words have capitals. */
export function isTitle(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  const longer = words.slice(1).filter((word) => word.length > 3)
  return longer.length > 0 && longer.every((word) => /^\p{Lu}/u.test(word))
}
