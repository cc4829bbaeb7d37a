/**
 * Imports a part of the app, again if need be. Browsers remember for as long as the page lives that a module did not
 * come, so another try must have another address; which it was, only the error tells.
 */
export function importAgain<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let address: string | undefined
  let tries = 0
  return async () => {
    try {
      return await (address ? import(`${address}?${++tries}`) : load())
    } catch (error) {
      address ??= /https?:[^\s?]+/.exec(String(error))?.[0]
      throw error
    }
  }
}
