import { expect, it } from 'vitest'
import { deploySteps, runSteps } from '../../scripts/deploy-steps.ts'

const named = (steps: ReturnType<typeof deploySteps>) => steps.map(({ name }) => name)
const standIn = (program: string) => ({ name: program, args: ['-e', program] })

it('a deploy migrates the database, deploys the worker, and publishes if a host is given', () => {
  const deployed = ['wrangler d1 migrations apply DB --remote', 'wrangler deploy']
  expect(named(deploySteps({}))).toEqual(deployed)
  expect(named(deploySteps({ to: 'https://lede.example' }))).toEqual([
    ...deployed,
    'lede publish --to https://lede.example',
  ])
  expect(named(deploySteps({ dryRun: true, to: 'https://lede.example' }))).toEqual([
    'wrangler deploy --dry-run --outdir dist/worker',
  ])
})

it('a deploy to staging migrates and deploys that environment only', () => {
  expect(named(deploySteps({ env: 'staging' }))).toEqual([
    'wrangler d1 migrations apply DB --remote --env staging',
    'wrangler deploy --env staging',
  ])
  expect(named(deploySteps({ env: 'staging', dryRun: true }))).toEqual([
    'wrangler deploy --dry-run --outdir dist/worker --env staging',
  ])
})

it('a deploy exits like the publish that failed', () => {
  const publish = deploySteps({ to: 'http://localhost:9' }).slice(-1)
  expect(publish).toHaveLength(1)
  expect(runSteps([standIn(''), ...publish])).toBe(1)
})

it('a deploy stops at the first step that fails and exits with its code', () => {
  expect(runSteps([standIn(''), standIn('process.exit(3)'), standIn('process.exit(4)')])).toBe(3)
  expect(runSteps([standIn('process.kill(process.pid, "SIGKILL")')])).toBe(1)
  expect(runSteps([standIn(''), standIn('')])).toBe(0)
})
