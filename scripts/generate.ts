import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { editorSchema } from '../authoring/editor-schema.ts'
import { describeApi } from '../worker/openapi/describe-api.ts'
import { generateTexts } from './generate-texts.ts'

const root = join(import.meta.dirname, '..')

/** Files made from schemas and texts. */
const generated: Record<string, () => object | string | Promise<object | string>> = {
  'quizzes/quiz.schema.json': editorSchema,
  'worker/openapi.generated.json': describeApi,
  'locales/texts.generated.ts': generateTexts,
}

const bindings = 'worker/bindings.generated.d.ts'

/** Small rows that are found by their key: without a rowid, D1 bills one row for a write instead of two. */
const withoutRowid = ['assignments', 'attempts', 'authors', 'classes', 'codes', 'quizzes', 'seats', 'tickets', 'work']

/**
 * Writes what is generated from other files, or, with `--check`, lists the outdated files and exits with 1.
 * Migrations are generated too: one for each change of `worker/db/schema.ts` that `migrations/` does not have.
 */
async function main(): Promise<number> {
  const check = process.argv.includes('--check')
  const names: string[] = []
  for (const [path, make] of Object.entries(generated)) if (writeIfStale(path, await make(), check)) names.push(path)
  if (generateBindings(check)) names.push(bindings)
  if (generateMigration(check)) names.push('migrations')
  for (const name of names) console.log(check ? `${name} is out of date: npm run generate` : `wrote ${name}`)
  return check && names.length ? 1 : 0
}

function writeIfStale(path: string, value: object | string, check: boolean): boolean {
  const file = join(root, path)
  const text = typeof value === 'string' ? value : `${JSON.stringify(value, undefined, 2)}\n`
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false
  if (!check) writeFileSync(file, text)
  return true
}

/** Lets wrangler write the types of the bindings in wrangler.toml. Types of the runtime come from @cloudflare/workers-types. */
function generateBindings(check: boolean): boolean {
  const file = join(root, bindings)
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const options = ['--include-runtime=false', '--strict-vars=false', '--env-interface=ConfiguredBindings']
  const args = [wrangler, 'types', bindings, ...options, ...(check ? ['--check'] : [])]
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', NO_UPDATE_NOTIFIER: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
  if (check) return status !== 0
  if (status !== 0) throw new Error(`wrangler types failed.\n${stdout}${stderr}`)
  return readFileSync(file, 'utf8') !== before
}

/** Lets drizzle-kit compare the schema with the migrations, in a copy where nothing is to be written. */
function generateMigration(check: boolean): boolean {
  const out = check ? mkdtempSync(join(tmpdir(), 'migrations-')) : join(root, 'migrations')
  if (check) cpSync(join(root, 'migrations'), out, { recursive: true })
  const before = readdirSync(out)
  const kit = join(root, 'node_modules/drizzle-kit/bin.cjs')
  // It prefixes every path with "./", and exits with 0 even if it failed.
  const paths = ['--schema', './worker/db/schema.ts', '--out', relative(root, out)]
  const args = [kit, 'generate', '--dialect', 'sqlite', ...paths]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (status !== 0 || !/No schema changes|migration file/.test(stdout))
    throw new Error(`drizzle-kit generate failed.\n${stdout}${stderr}`)
  const added = readdirSync(out).filter((name) => !before.includes(name))
  if (check) rmSync(out, { recursive: true })
  else for (const name of added) makeStrict(join(out, name))
  return added.length > 0
}

/** drizzle-kit knows neither STRICT nor WITHOUT ROWID tables. */
function makeStrict(file: string) {
  const strict = (whole: string, table: string) =>
    whole.replace(/\);$/, withoutRowid.includes(table) ? ') STRICT, WITHOUT ROWID;' : ') STRICT;')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/CREATE TABLE `(\w+)` \([^;]*\);/g, strict))
}

process.exitCode = await main()
