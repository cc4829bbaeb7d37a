import type { ScormApi } from './find-api.ts'

/** Values by the names of the data model: SCORM 1.2 Run-Time Environment, 3.4. */
export type Values = Readonly<Record<string, string>>

/** A session with the platform, from `LMSInitialize` to `LMSFinish`. */
export interface Session {
  get: (element: string) => string
  /** Sets values in their order. They are committed within ten seconds. */
  set: (values: Values) => void
  /** Commits now what has been set, for a page that may end without notice. */
  commit: () => void
  /** Ends the session. Nothing can be set afterwards. */
  finish: () => void
}

const commitInterval = 10_000

/** Begins a session; undefined if the platform refuses. A commit that fails is repeated. */
export function openSession(api: ScormApi, warn: (message: string) => void = console.warn): Session | undefined {
  if (!succeeded(api.LMSInitialize(''))) return undefined
  const begun = Date.now()
  let committed = Number.NEGATIVE_INFINITY
  let isDirty = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const set = (values: Values) => {
    for (const [element, value] of Object.entries(values)) {
      if (!succeeded(api.LMSSetValue(element, value)))
        warn(`The platform refuses ${element} "${value}": error ${api.LMSGetLastError()}`)
    }
    isDirty = true
  }
  const commit = () => {
    clearTimeout(timer)
    timer = undefined
    if (!isDirty) return
    committed = Date.now()
    isDirty = false
    set({ 'cmi.core.session_time': writeTimespan(committed - begun) })
    isDirty = !succeeded(api.LMSCommit(''))
    if (isDirty) commitLater()
  }
  const commitLater = () => {
    const wait = committed + commitInterval - Date.now()
    if (wait <= 0) commit()
    else timer ??= setTimeout(commit, wait)
  }
  return {
    get: (element) => `${api.LMSGetValue(element) ?? ''}`,
    set: (values) => {
      set(values)
      commitLater()
    },
    commit,
    finish: () => {
      isDirty = true
      commit()
      clearTimeout(timer)
      api.LMSFinish('')
    },
  }
}

/** Some platforms return booleans. */
const succeeded = (result: unknown) => `${result}` === 'true'

const twoDigits = (number: number) => `${Math.floor(number)}`.padStart(2, '0')

/** CMITimespan: HHHH:MM:SS.SS. */
export function writeTimespan(milliseconds: number): string {
  const hundredths = Math.max(0, Math.round(milliseconds / 10))
  const seconds = Math.floor(hundredths / 100)
  const hours = `${Math.min(9999, Math.floor(seconds / 3600))}`.padStart(4, '0')
  return `${hours}:${twoDigits((seconds / 60) % 60)}:${twoDigits(seconds % 60)}.${twoDigits(hundredths % 100)}`
}

/** CMITime: the time of day, HH:MM:SS. */
export const writeTime = (at: Date): string =>
  [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':')
