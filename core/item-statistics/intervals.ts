/** A confidence interval of 95 %. */
export interface Interval {
  from: number
  to: number
}

/** 97.5 % quantile of the normal distribution. All three intervals need no other one. */
const z = 1.959963984540054

/** No interval for an estimate that reaches its limit except by rounding. */
const limit = 1 - 1e-12

/**
 * Interval of a mean of shares between 0 and 1: Wilson (1927) for shares of 0 and 1. Partial credit varies less, so it
 * counts as more attempts: n m (1 − m) / s², the effective sample size (Korn & Graubard 1998). For 0 and 1 that is n.
 * Null without attempts, and if all earned the same partial credit.
 */
export function intervalOfMean(n: number, mean: number, meanSquare: number): Interval | null {
  if (n === 0) return null
  const spread = meanSquare - mean ** 2
  const limited = mean * (1 - mean)
  if (limited > 1e-10 && spread <= 1e-10 * meanSquare) return null
  const effective = limited > 1e-10 ? (n * limited) / spread : n
  const weight = z ** 2 / effective
  const middle = (mean + weight / 2) / (1 + weight)
  const half = (z * Math.sqrt((Math.max(0, limited) + weight / 4) / effective)) / (1 + weight)
  return roundedInterval(Math.max(0, middle - half), Math.min(1, middle + half))
}

/** Interval of a correlation (Fisher 1921); null for fewer than four attempts and for a perfect correlation. */
export function intervalOfCorrelation(r: number | null, n: number): Interval | null {
  if (r === null || n < 4 || Math.abs(r) > limit) return null
  const half = z / Math.sqrt(n - 3)
  return roundedInterval(Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half))
}

/** Interval of alpha for k items (Bonett 2002, with its correction ln(n / (n − 1))); null if alpha is 1. */
export function intervalOfAlpha(alpha: number | null, items: number, n: number): Interval | null {
  if (alpha === null || n < 3 || items < 2 || alpha > limit) return null
  const half = z * Math.sqrt((2 * items) / ((items - 1) * (n - 2)))
  const middle = Math.log(1 - alpha) - Math.log(n / (n - 1))
  return roundedInterval(1 - Math.exp(middle + half), 1 - Math.exp(middle - half))
}

/** JavaScript engines differ in the last digits of exp, log and tanh. */
const roundedInterval = (from: number, to: number): Interval => ({
  from: Number(from.toPrecision(12)),
  to: Number(to.toPrecision(12)),
})
