/** Partial credit of responses as a share of the points, 0 to 1. Without schemas, so that the widget can import it. */

/**
 * Right minus wrong over the number of right ones, not below 0: QTI 3 Assessment, `mapResponse` with 1/n for each
 * right value, -1/n for each other and `lowerBound` 0.
 */
export function scoreSet(correct: readonly string[], response: readonly string[]): number {
  const given = new Set(response)
  const right = correct.filter((id) => given.has(id)).length
  const wrong = given.size - right
  return Math.max(0, (right - wrong) / correct.length)
}

/** The share of right pairs: QTI 3 Assessment, `mapResponse` with 1/n for each right pair. */
export function scorePairs(correct: Readonly<Record<string, string>>, response: Readonly<Record<string, string>>) {
  const pairs = Object.entries(correct)
  const right = pairs.filter(([source, target]) => response[source] === target)
  return right.length / pairs.length
}

/** Kendall's tau (Biometrika 30, 1938) over the pairs of the key, not below 0; a pair not given counts for neither. */
export function scoreOrder(correct: readonly string[], response: readonly string[]): number {
  const place = new Map(response.map((id, index) => [id, index]))
  let balance = 0
  let pairs = 0
  correct.forEach((earlier, index) => {
    for (const later of correct.slice(index + 1)) {
      const [first, second] = [place.get(earlier), place.get(later)]
      if (first !== undefined && second !== undefined) balance += Math.sign(second - first)
      pairs++
    }
  })
  return Math.max(0, balance / pairs)
}
