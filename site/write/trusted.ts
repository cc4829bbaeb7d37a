/** The part of Trusted Types used here; browsers without it accept plain texts. */
declare const trustedTypes: { createPolicy: (name: string, rules: Rules) => Rules } | undefined

interface Rules {
  createScriptURL: (given: string) => string
  createHTML: (given: string) => string
}

/** The script of the editor's worker: the only address that the policy makes. */
const workerAddress = '/write-checks.js'

/** The page's Content-Security-Policy allows one policy of this name. Its HTML is only read, never shown: see `parsePage`. */
const rules: Rules = { createScriptURL: () => workerAddress, createHTML: (given) => given }
const policy = typeof trustedTypes === 'object' ? trustedTypes.createPolicy('lede-write', rules) : rules

export const startWorker = () => new Worker(policy.createScriptURL(''), { type: 'module' })

/** A page as a document to read: no script of it runs, and nothing of it is loaded. */
export const parsePage = (html: string): Document =>
  new DOMParser().parseFromString(policy.createHTML(html), 'text/html')
