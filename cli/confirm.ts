import { createInterface } from 'node:readline/promises'

/** Asks a question with the answers yes and no; undefined without a TTY. Anything but yes is no. */
export async function confirm(question: string): Promise<boolean | undefined> {
  const { stdin, stderr } = process
  if (!stdin.isTTY || !stderr.isTTY) return undefined
  const reader = createInterface({ input: stdin, output: stderr })
  try {
    return /^y(es)?$/i.test((await reader.question(`${question} [y/N] `)).trim())
  } finally {
    reader.close()
  }
}
