import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** The streams of a prompt: output for the question, input for the answer. */
export interface Prompter {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean }
  stderr: NodeJS.WritableStream & { isTTY?: boolean }
}

/** Prompts for a secret without echoing the input. Empty if the prompt is aborted. */
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
