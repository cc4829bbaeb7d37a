/** Imported before ts-fsrs, which adds methods to `Date.prototype`, `format` among them: the page may have its own. */
const before = Object.getOwnPropertyDescriptors(Date.prototype)

/** Gives the page its `Date.prototype` back; reviews use none of the methods added. */
export function restoreDates() {
  for (const name of Object.getOwnPropertyNames(Date.prototype)) {
    if (!Object.hasOwn(before, name)) Reflect.deleteProperty(Date.prototype, name)
  }
  Object.defineProperties(Date.prototype, before)
}
