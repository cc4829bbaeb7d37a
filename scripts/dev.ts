import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashAuthorKey, localAuthorKey } from '../cli/author-key.ts'
import { collectQuizFiles } from '../cli/find-quiz-files.ts'
import { publishKnown } from '../cli/publish/publish-file.ts'
import { reportPublished } from '../cli/publish/report-published.ts'
import { showPath } from '../cli/show-path.ts'
import { openTerminal } from '../cli/terminal.ts'
import { UsageError } from '../cli/usage-error.ts'
import { watchPictures } from '../cli/watch-pictures.ts'
import { buildAssets } from './build.ts'
import { readDevPort, requireFreePort } from './dev-port.ts'

const root = join(import.meta.dirname, '..')
const quizzesFolder = join(root, 'quizzes')
const port = await readDevPort()
const host = `http://localhost:${port}`
const key = await localAuthorKey()
const terminal = openTerminal()
await Promise.all([buildAssets(), applyMigrations()])
// Again, because the build takes a while.
await requireFreePort(port)
const server = startServer()
process.on('exit', () => server.kill())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0))
server.on('exit', (code) => process.exit(code ?? 1))
await waitUntilHealthy()
// Before the addresses are printed, so that no later change is missed.
watchSources()
await publishAll()
printAddresses()

function run(args: string[], stdio: 'pipe' | 'inherit' = 'pipe'): ChildProcess {
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', NO_UPDATE_NOTIFIER: '1' }
  return spawn(process.execPath, [wrangler, ...args], { cwd: root, env, stdio: ['ignore', stdio, stdio] })
}

/** Migrates the local database; prints the output only on failure. */
function applyMigrations(): Promise<void> {
  const migration = run(['d1', 'migrations', 'apply', 'lede', '--local'])
  let output = ''
  for (const stream of [migration.stdout, migration.stderr]) stream?.on('data', (text) => (output += text))
  return new Promise((resolve, reject) =>
    migration.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The migrations failed.\n${output}`)))),
  )
}

/** The real worker in workerd with a local D1; wrangler rebuilds it when a source changes. */
function startServer(): ChildProcess {
  // Fixed, so that tickets and seats of local classes still work after a restart.
  const secrets = {
    AUTHOR_KEY_HASH: hashAuthorKey(key),
    TICKET_PEPPER: 'local-pepper',
    SEAT_KEY: 'local-seat-key',
    RECEIPT_KEY: 'local-receipt-key',
  }
  const variables = Object.entries(secrets).flatMap(([name, value]) => ['--var', `${name}:${value}`])
  const args = ['--port', String(port), ...variables, '--log-level', 'warn']
  return run(['dev', '--show-interactive-dev-session=false', ...args], 'inherit')
}

async function waitUntilHealthy() {
  for (;;) {
    const response = await fetch(`${host}/api/health`).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function publishAll() {
  for (const file of await listQuizFiles()) await publishAndPrint(file)
}

/** Publishes a file and prints the outcome. A file that cannot be read does not stop the server. */
async function publishAndPrint(file: string) {
  try {
    reportPublished(await publishKnown(file, { host: new URL(host), key }), terminal)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const outcome =
      code === 'ENOENT' ? 'was deleted; its last version stays published here' : `cannot be read (${code})`
    console.log(`${showPath(file)} ${outcome}.`)
  }
}

/** All quiz files; none if the last one was deleted. */
function listQuizFiles(): Promise<string[]> {
  return collectQuizFiles([quizzesFolder]).catch((error) => {
    if (error instanceof UsageError) return []
    throw error
  })
}

function printAddresses() {
  console.log(`
Lede is running.
  ${host}/                     the article with its quiz
  ${host}/q/kursk-engineers    the quiz on a page of its own
  ${host}/classes              a class; try it with thirty made-up pupils
  ${host}/api/openapi.json     the API
  ${host}/write                the editor; to publish from it, open it with the key of this machine:
  ${host}/write#${key}
Quizzes are published again when their files change. Stop with Ctrl+C.`)
}

/** Rebuilds the widget and publishes quizzes when their files change; a burst of changes counts once. */
function watchSources() {
  const rebuild = once(() => buildAssets({ keepStale: true }).then(() => console.log('rebuilt    the widget')))
  for (const folder of ['widget', 'site', 'core', 'authoring', 'locales', 'worker/pages'])
    watch(join(root, folder), { recursive: true }, () => rebuild())
  const publishers = new Map<string, () => void>()
  const publishSoon = (file: string) => {
    const publish = publishers.get(file) ?? once(() => publishAndPrint(file))
    publishers.set(file, publish)
    publish()
  }
  const publishShowing = async (src: string) => {
    for (const file of await findQuizzesShowing(src)) publishSoon(file)
  }
  let pictures = watchPictures(quizzesFolder, publishShowing)
  watch(quizzesFolder, (_, name) => {
    if (name === 'media') {
      pictures?.close()
      pictures = watchPictures(quizzesFolder, publishShowing)
      // Files added before the folder was watched.
      publishShowing('media/')
    } else if (name?.endsWith('.json') && !name.startsWith('.') && name !== 'quiz.schema.json')
      publishSoon(join(quizzesFolder, name))
  })
}

/** The quiz files that name a picture. */
async function findQuizzesShowing(src: string): Promise<string[]> {
  const files: string[] = []
  for (const file of await listQuizFiles()) {
    const text = await readFile(file, 'utf8').catch(() => '')
    if (text.includes(src)) files.push(file)
  }
  return files
}

/** Runs an action a moment after the last of several calls; prints an error instead of stopping the server. */
function once(action: () => Promise<unknown>): () => void {
  let timer: NodeJS.Timeout | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => action().catch((error) => console.error(String(error))), 80)
  }
}
