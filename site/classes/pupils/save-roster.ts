import { fromBase64url } from '../../../core/base64url.ts'
import { ask, Failure } from '../host.ts'
import type { OpenClass } from '../open-class.ts'
import { type Roster, seal } from '../vault.ts'

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
