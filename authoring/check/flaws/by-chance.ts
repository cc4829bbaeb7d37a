/** What happens this seldom by chance alone is taken for a habit of the author. */
const seldom = 0.05

/** Whether it is too unlikely for chance that each of several independent things, with these chances, came out so. */
export const isHabit = (chances: readonly number[], ways = 1): boolean =>
  chances.length >= 3 && ways * chances.reduce((product, chance) => product * chance, 1) <= seldom

/** The chance that at least `count` of several independent things with these chances come out so (Poisson binomial). */
export function chanceOfAtLeast(count: number, chances: readonly number[]): number {
  let exactly = [1]
  for (const chance of chances) {
    exactly = [...exactly, 0].map((same, k) => same * (1 - chance) + (exactly[k - 1] ?? 0) * chance)
  }
  return exactly.slice(count).reduce((sum, part) => sum + part, 0)
}
