/** Before a fraction of one character, such as "½", or of small digits, such as "¹⁄₂". */
const afterDigit = /(?<=\p{Nd})(?=[¼-¾⅐-⅟↉]|[⁰¹²³⁴-⁹]{1,9}[⁄∕][₀-₉])/gu
const fraction = /[⁰¹²³⁴-⁹]{0,9}[¼-¾⅐-⅟↉⁄∕][₀-₉]{0,9}/gu

/**
 * Fractions as keyboards write them: "½" as "1/2", "1½" as "1 1/2". NFKC alone makes eleven halves of the latter, with a
 * slash of its own.
 */
export const plainFractions = (text: string): string =>
  text.replace(afterDigit, ' ').replace(fraction, (found) => found.normalize('NFKC').replace(/[⁄∕]/g, '/'))
