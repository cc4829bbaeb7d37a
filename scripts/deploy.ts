import { parseArgs } from 'node:util'
import { buildAssets } from './build.ts'
import { deploySteps } from './deploy-steps.ts'
import { runSteps } from './run-steps.ts'

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, to: { type: 'string' } } })

await buildAssets()
process.exitCode = runSteps(deploySteps({ dryRun: values['dry-run'], to: values.to }))
if (!process.exitCode && !values['dry-run'] && !values.to) {
  console.log('Deployed. Now publish the quizzes: npm run publish -- --to https://THE-ADDRESS-ABOVE')
}
