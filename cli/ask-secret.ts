import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Where a question is put, and where the answer is typed. */
export interface Prompter {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean }
  stderr: NodeJS.WritableStream & { isTTY?: boolean }
}

/** Asks for something that nobody shall read on the screen: what is typed is not echoed. Empty if the question is left. */
export async function askSecret(question: string, { stdin, stderr }: Prompter): Promise<string> {
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
