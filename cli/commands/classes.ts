import { randomBytes } from 'node:crypto'
import { deriveLinkKeys, hashAuthKey } from '../../core/classes/keys.ts'
import { readHost } from '../host/address.ts'
import { apiOf, askHost } from '../host/ask-host.ts'
import { describeFailure, HostError } from '../host/describe-failure.ts'
import { findAuthorKey } from '../host/find-author-key.ts'
import type { AddCommand, Run } from '../run.ts'
import { UsageError } from '../usage-error.ts'
import { describeWait, failWithHost } from './host-failure.ts'

const help = `
The class keeps its seats, quizzes and results. The names are gone, because only the lost link could decrypt them. The page of the
class makes new tickets when the new link is opened; devices that have joined need none. The old links stop working.

The class is the 12 characters after /classes/ in the address of its page, or after /a/ in the link that pupils open. The whole address
does as well, and is needed if the 12 characters begin with a hyphen.

The author key is read from LEDE_AUTHOR_KEY, for localhost from the file that "npm run dev" creates, or else prompted for.

Examples:
  lede classes relink 3vKq0ZcT_x8a --to https://lede.example.workers.dev`

/** `lede classes`: what the operator of a host can do for a class. */
export const addClasses: AddCommand = (lede, run) => {
  lede
    .command('classes')
    .summary('gives a class a new link after its link was lost')
    .description('For the operator of a host.')
    .addHelpText('after', help)
    .command('relink')
    .summary('gives a class a new link after its link was lost')
    .description('Gives a class a new link and prints it. Make sure first that the teacher asks for it.')
    .argument('<class>', 'the class: 12 characters, or the address of its page')
    .requiredOption('--to <url>', 'address of the host')
    .addHelpText('after', help)
    .action((given: string, { to }: { to: string }) => relink(readClass(given), readHost(to), run))
}

/** The id of a class, given as it is or in an address. */
function readClass(given: string): string {
  const [, id] = /^(?:https?:.*\/(?:classes|a)\/)?([\w-]{12})(?:[/?#].*)?$/.exec(given) ?? []
  if (!id) throw new UsageError(`"${given}" is not a class: 12 letters, digits, - or _, or the address of its page.`)
  return id
}

async function relink(id: string, host: URL, run: Run): Promise<void> {
  const { terminal } = run
  const secret = randomBytes(16).toString('base64url')
  try {
    const headers = { Authorization: `Bearer ${await findAuthorKey(host)}` }
    const json = { keyHash: hashAuthKey(deriveLinkKeys(id, secret).authKey) }
    const answer = await askHost(
      (options) => apiOf(host).classes[':class'].key.$put({ param: { class: id }, json }, { ...options, headers }),
      { onWait: describeWait(terminal) },
    )
    if (!('body' in answer)) throw new HostError(describeFailure(answer, host))
    terminal.print(`The new link of the class:\n  ${host.origin}/classes/${id}#${secret}\n`)
    terminal.print(
      'Anyone who has it can see all answers. The teacher should open it, then make a new link under Settings.\n',
    )
  } catch (error) {
    failWithHost(error, run)
  }
}
