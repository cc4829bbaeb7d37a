import { createServer } from 'node:net'
import { parseArgs } from 'node:util'

/** Reads the port of the server from the command line. Ends the process with one sentence if it cannot be used. */
export async function readDevPort(): Promise<number> {
  const port = parsePort()
  if (port === undefined) return fail('Usage: npm run dev -- --port N, with N from 1 to 65535.')
  await requireFreePort(port)
  return port
}

/** Ends the process if another one listens on the port: it must not get the author key. */
export async function requireFreePort(port: number): Promise<void> {
  // Names such as localhost may lead to either address.
  const free = await Promise.all(['127.0.0.1', '::1'].map((address) => isFree(port, address)))
  if (free.includes(false)) fail(`Port ${port} is in use or reserved; choose another one: npm run dev -- --port N`)
}

function parsePort(): number | undefined {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '8787' } } })
    const port = Number(values.port)
    return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined
  } catch {
    return undefined
  }
}

function isFree(port: number, address: string): Promise<boolean> {
  const probe = createServer()
  return new Promise((resolve) => {
    // A machine without IPv6 has no such address.
    probe.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code !== 'EADDRINUSE' && code !== 'EACCES'))
    probe.listen(port, address, () => probe.close(() => resolve(true)))
  })
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
