/** Imported before ts-fsrs, which adds methods such as `format` to `Date.prototype`: the page may have its own. */
const before = Object.getOwnPropertyDescriptors(Date.prototype)

/** Restores the page's `Date.prototype`; reviews do not use the added methods. */
export function restoreDates() {
  for (const name of Object.getOwnPropertyNames(Date.prototype)) {
    if (!Object.hasOwn(before, name)) Reflect.deleteProperty(Date.prototype, name)
  }
  Object.defineProperties(Date.prototype, before)
}
