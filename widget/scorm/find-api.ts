/** The functions of the platform that a page calls: SCORM 1.2 Run-Time Environment, 3.3. They return texts, "true" and "false". */
export interface ScormApi {
  LMSInitialize: (parameter: '') => unknown
  LMSFinish: (parameter: '') => unknown
  LMSGetValue: (element: string) => unknown
  LMSSetValue: (element: string, value: string) => unknown
  LMSCommit: (parameter: '') => unknown
  LMSGetLastError: () => unknown
}

/** The part of a window that the search uses. Other origins hide `API`; `parent`, `top` and `opener` are always readable. */
export interface Page {
  readonly API?: ScormApi
  readonly parent: Page
  readonly top?: Page | null
  readonly opener?: Page | null
}

const mostParents = 10

/** The platform's API: in the page, in its parents, or in the window that opened it and the parents of that; 3.3.6.1. */
export function findApi(page: Page): ScormApi | undefined {
  const opener = page.opener ?? page.top?.opener
  return findUpwards(page) ?? (opener ? findUpwards(opener) : undefined)
}

function findUpwards(from: Page): ScormApi | undefined {
  let page = from
  for (let parents = 0; parents <= mostParents; parents++) {
    const api = readApi(page)
    if (api) return api
    if (page.parent === page) return undefined
    page = page.parent
  }
  return undefined
}

function readApi(page: Page): ScormApi | undefined {
  try {
    return page.API
  } catch {
    return undefined
  }
}
