/** Variances below this share of the mean square are rounding errors of the sums. */
const rounding = 1e-10

/** Sample variance (n − 1) from sums; 0 if all values are equal. Needs two values. */
export function varianceOf(n: number, sum: number, squares: number): number {
  const variance = (squares - sum ** 2 / n) / (n - 1)
  return variance > (rounding * squares) / n ? variance : 0
}

/** Sample covariance (n − 1) from sums. Needs two pairs. */
export const covarianceOf = (n: number, products: number, sumX: number, sumY: number): number =>
  (products - (sumX * sumY) / n) / (n - 1)

/** Variance of a − b; 0 if it is a rounding error. */
export function varianceOfDifference(varianceA: number, varianceB: number, covariance: number): number {
  const variance = varianceA + varianceB - 2 * covariance
  return variance > rounding * (varianceA + varianceB) ? variance : 0
}

/** Pearson's r; null if one of the two does not vary. */
export function correlationOf(covariance: number, varianceX: number, varianceY: number): number | null {
  if (varianceX === 0 || varianceY === 0) return null
  return Math.max(-1, Math.min(1, covariance / Math.sqrt(varianceX * varianceY)))
}
