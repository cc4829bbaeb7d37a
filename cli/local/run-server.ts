import { buildBrowserFiles } from '../build-browser-files.ts'
import { onInterrupt } from '../interrupt.ts'
import { showPath } from '../show-path.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import type { LocalServer } from './serve.ts'

export interface ServerOptions {
  port: string
  json?: true
}

interface Started {
  file: string
  /** What the server does with the file, after its name. */
  does: string
  start: (port: number) => Promise<LocalServer>
}

/** Starts a server for a file, prints its address, and stops it at Ctrl+C. */
export async function runServer({ file, does, start }: Started, options: ServerOptions, terminal: Terminal) {
  const port = readPort(options.port)
  await buildBrowserFiles()
  const { signal } = onInterrupt()
  const { url, stop } = await start(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new UsageError(`port ${port} is in use; choose another one: --port ${port + 1}`)
  })
  if (options.json) terminal.print(`${JSON.stringify({ url, file })}\n`)
  else terminal.print(`${terminal.paint('bold', url)}  ${showPath(file)}, ${does}. Stop with Ctrl+C.\n`)
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  await stop()
}

function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new UsageError(`--port takes a number up to 65535, not "${text}"`)
}
