import { join } from 'node:path'
import { quizId, quizVersion } from '../../core/quiz.ts'
import { confirm } from '../confirm.ts'
import { quizzesFolder } from '../find-quiz-files.ts'
import { readHost } from '../host/address.ts'
import { findAuthorKey } from '../host/find-author-key.ts'
import { compareFile, keepPulled, readSource, writePulled } from '../pull/pull-quiz.ts'
import type { AddCommand, Run } from '../run.ts'
import { showPath } from '../show-path.ts'
import { UsageError } from '../usage-error.ts'
import { describeWait, failWithHost } from './host-failure.ts'

interface Options {
  to: string
  folder: string
  at?: string
  force?: true
}

const help = `
The file has the key, with all ids spelled out; comments and short forms are not published. Pictures are written to the folder "media"
next to it. A file with the same content is left alone, however it is written. Before another one is replaced, the command asks;
without a terminal it stops with exit code 1, unless --force is given.

After that, "lede publish" knows the version that the file builds on.

Examples:
  lede pull kursk-engineers --to https://lede.example.workers.dev
  lede pull kursk-engineers --to http://localhost:8787 --at h3kZ0aWq5TtLr9Xc --folder old`

/** `lede pull`: writes published quizzes back into files. */
export const addPull: AddCommand = (lede, run) => {
  lede
    .command('pull')
    .summary('writes published quizzes with their keys and pictures into files')
    .description('Writes published quizzes with their keys and pictures into files.')
    .argument('<quizzes...>', 'ids of quizzes')
    .requiredOption('--to <url>', 'address of the host')
    .option('--folder <folder>', 'folder of the files', quizzesFolder)
    .option('--at <version>', 'an earlier version instead of the current one')
    .option('--force', 'replaces files without asking')
    .addHelpText('after', help)
    .action((quizzes: string[], options: Options) => pull(quizzes, options, run))
}

async function pull(quizzes: readonly string[], options: Options, run: Run): Promise<void> {
  const host = readHost(options.to)
  for (const id of quizzes) {
    if (!quizId.safeParse(id).success) throw new UsageError(`"${id}" is not the id of a quiz`)
  }
  const { at: version } = options
  if (version !== undefined && !quizVersion.safeParse(version).success) {
    throw new UsageError(`"${version}" is not a version: 16 characters, as lede list and lede publish show them`)
  }
  const { terminal } = run
  try {
    const from = { host, key: await findAuthorKey(host), onWait: describeWait(terminal) }
    for (const id of quizzes) {
      const file = join(options.folder, `${id}.json`)
      const pulled = await readSource(id, version, from)
      const standing = await compareFile(file, pulled.version)
      const outcome = await decide(standing, file, options.force === true)
      if (outcome === 'kept') run.exitCode = 1
      const pictures = outcome === 'wrote' ? await writePulled(file, pulled, from) : 0
      if (outcome !== 'kept' && version === undefined) await keepPulled(file, host, pulled)
      terminal.print(describe(outcome, file, pulled.version, pictures))
    }
  } catch (error) {
    failWithHost(error, run)
  }
}

type Outcome = 'wrote' | 'same' | 'kept'

async function decide(standing: 'missing' | 'same' | 'other', file: string, force: boolean): Promise<Outcome> {
  if (standing === 'same') return 'same'
  if (standing === 'missing' || force) return 'wrote'
  return (await confirm(`${showPath(file)} has other content. Replace it?`)) ? 'wrote' : 'kept'
}

function describe(outcome: Outcome, file: string, version: string, pictures: number): string {
  const shown = showPath(file)
  if (outcome === 'same') return `unchanged  ${shown} has ${version} already\n`
  if (outcome === 'kept') return `kept       ${shown}: it differs from ${version}; --force replaces it\n`
  const more = pictures ? `, with ${pictures === 1 ? '1 picture' : `${pictures} pictures`}` : ''
  return `wrote      ${shown} ${version}${more}\n`
}
