/** A built file, as far as it matters here. */
interface Chunk {
  fileName: string
  isEntry: boolean
  code: string
}

/** Names that the bundler makes up have two letters at most; those that a module has given itself are longer. */
const madeUp = /^\w\w?$/

/**
 * Has the entry give its other chunks what they share under the names that it has inside: `export{b,V}` is shorter than
 * `export{b as A,V as C}`, and who imports says another name anyway.
 */
export function alignExports<C extends Chunk>(chunks: readonly C[]): C[] {
  const names = new Map<string, string>()
  const entry = chunks.find(({ isEntry }) => isEntry)
  const exporting = (code: string) =>
    code.replace(/(?<=\bexport\{)[^}]+/, (list) => {
      const rename = (one: string) => {
        const [inside = '', outside = inside] = one.split(' as ')
        if (!madeUp.test(outside)) return one
        names.set(outside, inside)
        return inside
      }
      return list.split(',').map(rename).join()
    })
  const importing = (code: string) =>
    code.replace(/(?<=\bimport\{)([^}]+)\}from"\.\/([^"]+)/g, (whole, list: string, from) => {
      if (from !== entry?.fileName) return whole
      const rename = (one: string) => {
        const [outside = '', inside = outside] = one.split(' as ')
        const name = names.get(outside) ?? outside
        return name === inside ? name : `${name} as ${inside}`
      }
      return `${list.split(',').map(rename).join()}}from"./${from}`
    })
  const aligned = entry && { ...entry, code: exporting(entry.code) }
  return chunks.map((chunk) => (chunk === entry ? (aligned as C) : { ...chunk, code: importing(chunk.code) }))
}
