/**
 * How often each rule of `lede check` fires on questions that were not written to break it: those of the tests' sample banks,
 * imported as anybody would, and the quizzes of this repository. They are few, so a rule that fires on one of them is
 * worth a look; a figure for banks of your own is what `lede check --format counts` prints.
 */

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { flaws } from '../../authoring/check/flaws/index.ts'
import { runLede } from '../../cli/run-lede.ts'

const root = join(import.meta.dirname, '../..')
const samples = join(root, 'test/cli/formats/samples')

const quiet = {
  print: () => {},
  warn: () => {},
  paint: (_: unknown, text: string) => text,
  progress: () => {},
  columns: 100,
}
let counted = ''
const heard = {
  ...quiet,
  print: (text: string) => {
    counted += text
  },
}

const drafts = await mkdtemp(join(tmpdir(), 'lede-banks-'))
try {
  const banks = (await readdir(samples, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  for (const { parentPath, name } of banks) {
    await runLede(['import', join(parentPath, name), '--into', join(drafts, name)], quiet)
  }
  await runLede(['check', '--format', 'counts', drafts, join(root, 'quizzes')], heard)
} finally {
  await rm(drafts, { recursive: true })
}

const silent = flaws.filter(({ name }) => !counted.includes(` ${name}\n`))
process.stdout.write(`${counted}${silent.length} of ${flaws.length} rules about item writing fire on none of them\n`)
