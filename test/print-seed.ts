import type { TestProject } from 'vitest/node'

/** Prints what a run's random examples depend on. */
export default function printSeed(project: TestProject) {
  const { seed } = project.getProvidedContext()
  console.log(`Property tests draw from seed ${seed}; LEDE_SEED=${seed} npm test draws the same examples.`)
}
