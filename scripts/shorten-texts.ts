import type { Plugin } from 'rolldown'
import type { Part } from '../widget/strings/language.ts'
import { shortName } from '../widget/strings/short-name.ts'

/**
 * A text whose key has a dash is reached by a key that the code makes up, ``strings[`is-${verdict}`]``. Every other is
 * written as `strings.key`, where the build can find it.
 */
const isMadeUp = (key: string) => key.includes('-')

export const madeUp = (keys: readonly string[]) => keys.filter(isMadeUp)

/** The keys of a part in the order in which its texts travel: those that are made up come first. */
export const orderKeys = (keys: readonly string[]) => [...madeUp(keys), ...keys.filter((key) => !isMadeUp(key))]

/**
 * What the app calls the other texts of a part, by their keys: so no list of keys need travel beside the texts.
 */
export const shortNames = (part: Part, ordered: readonly string[]) =>
  ordered.flatMap((key, place) => (isMadeUp(key) ? [] : [[key, shortName(part, place)] as const]))

/** Has the code say `strings.s17` for `strings.handIn`. Fails the build where a text is said in no such way. */
export function shortenTexts(names: ReadonlyMap<string, string>): Plugin {
  const said = new Set<string>()
  const shorten = (whole: string, key: string) => {
    const name = names.get(key)
    if (!name) return whole
    said.add(key)
    return `strings.${name}`
  }
  return {
    name: 'shorten-texts',
    transform: {
      filter: { id: /\/widget\/.*\.tsx?$/ },
      handler: (code) => code.replace(/\bstrings\.(\w+)/g, shorten),
    },
    buildEnd(error) {
      const unsaid = [...names.keys()].filter((key) => !said.has(key))
      if (!error && unsaid.length > 0) {
        throw new Error(
          `The widget says these texts nowhere as strings.key, so leave them out or say them so: ${unsaid}`,
        )
      }
    },
  }
}
