import { askSecret, type Prompter } from '../ask-secret.ts'
import { readLocalAuthorKey } from '../author-key.ts'
import { UsageError } from '../usage-error.ts'
import { isLocal } from './address.ts'

/**
 * Returns the key for publishing to a host: `LEDE_AUTHOR_KEY`, for this machine the key of `npm run dev`, or else the input
 * of a prompt. Never an argument, because other users and the shell's history can see those.
 *
 * @throws UsageError if there is no key and no terminal
 */
export async function findAuthorKey(host: URL, prompter: Prompter = process): Promise<string> {
  const known = process.env.LEDE_AUTHOR_KEY?.trim() || (isLocal(host) && (await readLocalAuthorKey()))
  if (known) return known
  if (!prompter.stdin.isTTY || !prompter.stderr.isTTY) {
    throw new UsageError('No author key. Set LEDE_AUTHOR_KEY in the environment.')
  }
  const key = (await askSecret(`Author key for ${host.host} (not shown): `, prompter)).trim()
  if (!key) throw new UsageError('Publishing needs an author key.')
  return key
}
