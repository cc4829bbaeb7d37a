import { parseArgs } from 'node:util'
import { buildAssets } from './build.ts'
import { deploySteps, runSteps } from './deploy-steps.ts'

const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean' }, env: { type: 'string' }, to: { type: 'string' } },
})

await buildAssets()
process.exitCode = runSteps(deploySteps({ dryRun: values['dry-run'], env: values.env, to: values.to }))
if (!process.exitCode && !values['dry-run'] && !values.to) {
  console.log('Deployed. Next, publish the quizzes: npm run publish -- --to https://YOUR-HOST')
}
