/** What stands in a library's source, how often in all, and what stands there for the widget. */
export type Cut = [what: RegExp, times: number, instead: string]

/** A library's files without all that; throws if they are no longer what the cuts were made for. */
export function cutOut(cuts: readonly Cut[], before: string[], library: string): string[] {
  let codes = before
  for (const [what, times, instead] of cuts) {
    const found = codes.join('').match(what)?.length ?? 0
    if (found !== times) throw new Error(`${library} has ${what} ${found} times, not ${times}: look at the cuts.`)
    codes = codes.map((code) => code.replace(what, instead))
  }
  return codes
}
