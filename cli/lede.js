#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

// The command line starts here: from the compiled code of the package, or in a checkout from the source, which is TypeScript.
const pathTo = (path) => fileURLToPath(new URL(path, import.meta.url))
const source = pathTo('lede.ts')
const projectNode = pathTo('../node_modules/node/bin/node')

// Compiling takes half the time of a short command. Node 20 has no compile cache.
module.enableCompileCache?.(pathTo('../dist/.compile-cache'))

if (!existsSync(source)) await import('../dist/cli/lede.js')
else if (!existsSync(projectNode))
  fail('The packages of this checkout are not installed. Run "npm ci" in it, without --omit=dev.')
else if (process.features.typescript) await import('./lede.ts')
else runByProjectNode()

/** Starts the source with the Node.js of the checkout, because this one does not read TypeScript. */
function runByProjectNode() {
  const child = spawn(projectNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // A terminal sends Ctrl+C to both processes; the second one in a row would end a command early.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

function fail(message) {
  console.error(`error: ${message}`)
  process.exitCode = 2
}
