import { askSecret, type Prompter } from '../ask-secret.ts'
import { readLocalAuthorKey } from '../author-key.ts'
import { UsageError } from '../usage-error.ts'
import { isLocal } from './address.ts'

/**
 * The key for publishing to a host: `LEDE_AUTHOR_KEY`; for this machine the one that `npm run dev` made;
 * otherwise a prompt on the terminal. Never an argument, since other users and the shell's history can see those.
 *
 * @throws UsageError if there is no key and no terminal
 */
export async function findAuthorKey(host: URL, prompter: Prompter = process): Promise<string> {
  const known = process.env.LEDE_AUTHOR_KEY?.trim() || (isLocal(host) && (await readLocalAuthorKey()))
  if (known) return known
  if (!prompter.stdin.isTTY || !prompter.stderr.isTTY) {
    throw new UsageError('No author key. Put it into the environment as LEDE_AUTHOR_KEY; never on the command line.')
  }
  const key = (await askSecret(`Author key for ${host.host} (it is not shown): `, prompter)).trim()
  if (!key) throw new UsageError('Without an author key nothing can be published.')
  return key
}
