import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { readLocalAuthorKey } from '../author-key.ts'
import { UsageError } from '../usage-error.ts'
import { isLocal } from './address.ts'

/** The streams of a prompt: output for the question, input for the answer. */
interface Prompter {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean }
  stderr: NodeJS.WritableStream & { isTTY?: boolean }
}

/**
 * Returns the author key of a host: `LEDE_AUTHOR_KEY`, for this machine the key of `npm run dev`, or else the input
 * of a prompt. Never an argument, because other users and the shell's history can see those.
 *
 * @throws UsageError if there is no key and no terminal
 */
export async function findAuthorKey(host: URL, prompter: Prompter = process): Promise<string> {
  const known = await findKnownKey(host)
  if (known) return known
  if (!prompter.stdin.isTTY || !prompter.stderr.isTTY) {
    throw new UsageError('No author key. Set LEDE_AUTHOR_KEY in the environment.')
  }
  const key = (await askSecret(`Author key for ${host.host} (not shown): `, prompter)).trim()
  if (!key) throw new UsageError('No author key was entered.')
  return key
}

/** The key of a host if it is known without asking: that of the environment, or for this machine that of `npm run dev`. */
export async function findKnownKey(host: URL): Promise<string | undefined> {
  return process.env.LEDE_AUTHOR_KEY?.trim() || (isLocal(host) ? await readLocalAuthorKey() : undefined)
}

/** Prompts for a secret without echoing the input. Empty if the prompt is aborted. */
async function askSecret(question: string, { stdin, stderr }: Prompter): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: stdin, output: silent, terminal: true })
  stderr.write(question)
  try {
    return await new Promise<string>((resolve) => {
      reader.on('SIGINT', () => resolve(''))
      reader.on('close', () => resolve(''))
      void reader.question('').then(resolve)
    })
  } finally {
    reader.close()
    stderr.write('\n')
  }
}
