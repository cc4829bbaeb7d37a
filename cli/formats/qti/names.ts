import { makeIds } from '../../../authoring/formats/ids.ts'
import { localId } from '../../../core/items/fields.ts'

const isLocalId = (text: string) => localId.safeParse(text).success

/**
 * The id that a QTI identifier stands for: itself, or what follows its last point where only that is an id. `toName`
 * puts words and a point in front of ids that QTI could not have as they are.
 */
const idIn = (identifier: string): string | undefined =>
  [identifier, identifier.slice(identifier.lastIndexOf('.') + 1)].find(isLocalId)

/** A maker of unique ids that keeps those of the package wherever Lede can have them. */
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

/**
 * A maker of QTI identifiers for the ids of one item. They are names of XML (no digit in front), and unique in the item
 * with its variables; an id that is neither gets the name of its list and a point in front, which no id contains.
 */
export function makeNames(variables: readonly string[]): (list: string, id: string) => string {
  const taken = new Set(variables)
  return (list, id) => {
    let name = /^[A-Za-z]/.test(id) ? id : `${list}.${id}`
    for (let more = `${list}.`; taken.has(name); more += `${list}.`) name = `${more}${id}`
    taken.add(name)
    return name
  }
}
