import { host } from '../host.ts'

/** Path of the current app, set by the build. */
declare const APP_PATH: string

type App = typeof import('../app.tsx')
export type Mounted = ReturnType<App['mount']>

/** Query of the URLs after a failure: browsers cache a failed import, so a retry needs another URL. */
let retryQuery = ''

/**
 * Imports the app, once for all elements. A loader cached since before the last deploy names an app that no longer
 * exists; app.js always leads to the current one.
 */
export const loadApp = (): Promise<App> =>
  importFrom(APP_PATH)
    .catch(() => importFrom('/app.js'))
    .catch((error) => {
      retryQuery = `?${Math.random()}`
      throw error
    })

const importFrom = (path: string): Promise<App> => import(host + path + retryQuery)
