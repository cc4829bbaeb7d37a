import { makeIds } from '../../../authoring/formats/ids.ts'
import { localId } from '../../../core/items/fields.ts'

const isLocalId = (text: string) => localId.safeParse(text).success

/** The id behind a QTI identifier: all of it, or what follows the last point, which `makeNames` may have added. */
const idIn = (identifier: string): string | undefined =>
  [identifier, identifier.slice(identifier.lastIndexOf('.') + 1)].find(isLocalId)

/** Makes unique ids that are the identifiers of the package, if they are valid ids. */
export function keepIds(fallback: string): (identifier: string | undefined) => string {
  const taken = new Set<string>()
  const make = makeIds(fallback)
  return (identifier = '') => {
    let id = idIn(identifier)
    while (id === undefined || taken.has(id)) id = make(identifier)
    taken.add(id)
    return id
  }
}

/** The identifier of the response of written items. */
export const response = 'RESPONSE'

/** Identifiers of variables of written items and of QTI itself. */
const variables = [
  response,
  'SCORE',
  'MAXSCORE',
  'FEEDBACK',
  'BALANCE',
  'completionStatus',
  'numAttempts',
  'duration',
] as const

/**
 * Makes unique QTI identifiers for the ids in one item. Identifiers are XML names without a digit in front, and differ
 * from the item's variables; other ids get the name of their list and a point in front. No id contains a point.
 */
export function makeNames(reserved: readonly string[] = variables): (list: string, id: string) => string {
  const taken = new Set(reserved)
  return (list, id) => {
    let name = /^[A-Za-z]/.test(id) ? id : `${list}.${id}`
    for (let more = `${list}.`; taken.has(name); more += `${list}.`) name = `${more}${id}`
    taken.add(name)
    return name
  }
}
