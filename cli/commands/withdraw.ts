import { quizId } from '../../core/quiz.ts'
import { confirm } from '../confirm.ts'
import { readHost } from '../host/address.ts'
import { apiOf, askHost } from '../host/ask-host.ts'
import { describeFailure, HostError } from '../host/describe-failure.ts'
import { findAuthorKey } from '../host/find-author-key.ts'
import type { AddCommand, Run } from '../run.ts'
import { UsageError } from '../usage-error.ts'
import { describeWait, failWithHost } from './host-failure.ts'

interface Options {
  to: string
  yes?: true
}

const help = `
Nobody can begin a withdrawn quiz any more: its page, embeds and place in lists say so or go, within a minute. Learners who have begun
finish it, and classes that have it go on. No version is deleted, and "lede publish --force" brings the quiz back.

Examples:
  lede withdraw kursk-engineers --to https://lede.example.workers.dev`

/** `lede withdraw`: takes quizzes off a host. */
export const addWithdraw: AddCommand = (lede, run) => {
  lede
    .command('withdraw')
    .summary('takes a quiz off a host; learners who have begun finish it')
    .description('Takes quizzes off a host. Learners who have begun finish them.')
    .argument('<quizzes...>', 'ids of quizzes')
    .requiredOption('--to <url>', 'address of the host')
    .option('--yes', 'does not ask')
    .addHelpText('after', help)
    .action((quizzes: string[], options: Options) => withdraw(quizzes, options, run))
}

async function withdraw(quizzes: readonly string[], { to, yes }: Options, run: Run): Promise<void> {
  const host = readHost(to)
  for (const id of quizzes) {
    if (!quizId.safeParse(id).success) throw new UsageError(`"${id}" is not the id of a quiz`)
  }
  const { terminal } = run
  const agreed = yes ?? (await confirm(`Withdraw ${quizzes.join(', ')} from ${host.host}?`))
  if (agreed === undefined) throw new UsageError('There is no terminal to ask at. Confirm with --yes.')
  if (!agreed) return terminal.print('Nothing was withdrawn.\n')
  try {
    const headers = { Authorization: `Bearer ${await findAuthorKey(host)}` }
    for (const quiz of quizzes) {
      const answer = await askHost(
        (options) => apiOf(host).quizzes[':quiz'].$delete({ param: { quiz } }, { ...options, headers }),
        { onWait: describeWait(terminal) },
      )
      if (!('body' in answer)) throw new HostError(describeFailure(answer, host))
      terminal.print(`withdrawn  ${quiz}\n`)
    }
  } catch (error) {
    failWithHost(error, run)
  }
}
