import { Scorm12API } from 'scorm-again'
import type { ScormApi } from '../../../widget/scorm/find-api.ts'

/** The run-time of scorm-again, which checks each value, with what it refuses and the number of commits. */
export function openRunTime() {
  const api = new Scorm12API({ autocommit: false, logLevel: 5 })
  const refused: string[] = []
  let commits = 0
  const checked: ScormApi = {
    LMSInitialize: () => api.LMSInitialize(),
    LMSFinish: () => api.LMSFinish(),
    LMSGetValue: (element) => api.LMSGetValue(element),
    LMSSetValue: (element, value) => {
      const result = api.LMSSetValue(element, value)
      if (`${result}` !== 'true') refused.push(`${element} "${value}"`)
      return result
    },
    LMSCommit: () => {
      commits++
      return api.LMSCommit()
    },
    LMSGetLastError: () => api.LMSGetLastError(),
  }
  const get = (element: string) => `${api.LMSGetValue(element)}`
  return { api, checked, refused, get, commits: () => commits }
}
