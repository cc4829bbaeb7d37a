/**
 * Returns a function that imports a chunk of the app, and can retry after a failure. Browsers cache a failed import for
 * the life of the page, so a retry needs another URL; only the error's message has the original one.
 */
export function importAgain<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let url: string | undefined
  let tries = 0
  return async () => {
    try {
      return await (url ? import(`${url}?${++tries}`) : load())
    } catch (error) {
      url ??= /https?:[^\s?]+/.exec(String(error))?.[0]
      throw error
    }
  }
}
