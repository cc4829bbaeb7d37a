import { fromBase64url } from '../../../core/base64url.ts'
import { ask, Failure } from '../../host.ts'
import type { OpenClass } from '../open-class.ts'
import { type Roster, seal } from '../vault.ts'
import { restoreNames } from './restore-names.ts'

/** The host stores at most so many characters. */
const longest = 32 * 1024

/** Encrypts the names and stores them, unless they were changed since they were read. Throws a Failure. */
export async function saveRoster({ host, class: { class: id, rosterTag }, keys }: OpenClass, roster: Roster) {
  const sealed = await seal(fromBase64url(keys.rosterKey), roster, id)
  if (sealed.length > longest) throw new Failure('roster-too-long')
  await ask(
    host.classes[':class'].$patch(
      { param: { class: id }, json: { roster: sealed } },
      { headers: { 'If-Match': rosterTag } },
    ),
  )
}

/** Undoes a change of names. What another window has changed since stays. Throws a Failure. */
export async function undoNames(refetch: () => Promise<OpenClass>, before: Roster, after: Roster) {
  const open = await refetch()
  const names = restoreNames(open.roster.names, before.names, after.names)
  await saveRoster(open, { ...open.roster, names })
}
