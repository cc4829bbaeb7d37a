import { expect, it } from 'vitest'
import { deploySteps } from '../../scripts/deploy-steps.ts'
import { runSteps } from '../../scripts/run-steps.ts'

const named = (steps: ReturnType<typeof deploySteps>) => steps.map(({ name }) => name)
const standIn = (program: string) => ({ name: program, args: ['-e', program] })

it('makes the tables, deploys, and publishes if it is told where to', () => {
  const deployed = ['wrangler d1 migrations apply lede --remote', 'wrangler deploy']
  expect(named(deploySteps({}))).toEqual(deployed)
  expect(named(deploySteps({ to: 'https://lede.example' }))).toEqual([
    ...deployed,
    'lede publish --to https://lede.example',
  ])
  expect(named(deploySteps({ dryRun: true, to: 'https://lede.example' }))).toEqual([
    'wrangler deploy --dry-run --outdir dist/worker',
  ])
})

it('ends as a publish does that has failed', () => {
  const publish = deploySteps({ to: 'http://localhost:9' }).slice(-1)
  expect(publish).toHaveLength(1)
  expect(runSteps([standIn(''), ...publish])).toBe(1)
})

it('ends with the status of the step that fails, and takes none after it', () => {
  expect(runSteps([standIn(''), standIn('process.exit(3)'), standIn('process.exit(4)')])).toBe(3)
  expect(runSteps([standIn('process.kill(process.pid, "SIGKILL")')])).toBe(1)
  expect(runSteps([standIn(''), standIn('')])).toBe(0)
})
