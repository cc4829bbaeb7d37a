import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runSteps, wrangler } from './deploy-steps.ts'

const { values } = parseArgs({
  options: { output: { type: 'string' }, env: { type: 'string' }, local: { type: 'boolean' } },
})
if (!values.output) {
  console.error('Usage: npm run backup -- --output FILE.sql [--env NAME] [--local]')
  process.exit(2)
}

const file = resolve(values.output)
const inEnv = values.env === undefined ? [] : ['--env', values.env]
process.exitCode = runSteps([
  wrangler('d1', 'export', 'DB', values.local ? '--local' : '--remote', '--output', file, ...inEnv),
])
if (!process.exitCode) writeFileSync(file, viewsFirst(readFileSync(file, 'utf8')))

/** Moves views before triggers: wrangler exports them the other way round, and SQLite needs a trigger's view to exist. */
function viewsFirst(dump: string): string {
  const triggers = dump.search(/^CREATE TRIGGER/m)
  const views = dump.search(/^CREATE VIEW/m)
  if (triggers < 0 || views < triggers) return dump
  return dump.slice(0, triggers) + dump.slice(views) + dump.slice(triggers, views)
}
