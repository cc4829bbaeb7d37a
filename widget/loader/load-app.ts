import { host } from '../host.ts'

/** Where today's app is, from the loader's own address. The build knows. */
declare const APP_PATH: string

type App = typeof import('../app.tsx')
export type Mounted = ReturnType<App['mount']>

/** Goes to the end of addresses: browsers may remember that a module did not come, so another try needs another one. */
let again = ''

/**
 * The app, which browsers hold once for all elements. A loader kept from before the host's last deploy names an app that
 * is gone: app.js always leads to the present one.
 */
export const loadApp = (): Promise<App> =>
  importFrom(APP_PATH)
    .catch(() => importFrom('/app.js'))
    .catch((error) => {
      again = `?${Math.random()}`
      throw error
    })

const importFrom = (path: string): Promise<App> => import(host + path + again)
