const name = 'lede-pictures'

/**
 * Does some work if no other tab has the editor open, and then counts this tab as open until it is closed. Resolves once it
 * counts: another tab may be at its work. Without locks (an old browser), the work is not done.
 */
export async function whileAlone(work: () => Promise<void>, locks: LockManager | undefined = navigator.locks) {
  if (!locks) return
  await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work()
  })
  await new Promise<void>((resolve) => {
    const holdOn = () => {
      resolve()
      return new Promise<never>(() => {})
    }
    void locks.request(name, { mode: 'shared' }, holdOn)
  })
}
