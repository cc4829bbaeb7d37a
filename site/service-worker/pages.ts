/** The host's learner pages: a quiz, a quiz in a frame, one given to a class, the review, the front page. Not the teachers' `/embed`. */
const learnersPage = /^\/(?:(?:q|embed)\/[a-z0-9-]+|a\/[\w-]{12}\/\d+|review)?$/

/** What pages load: their fixed files, files with a hash in their name, the current version of a quiz. */
const pagesFile = /^\/(?:(?:app|looks|media)\/[^/]+|[a-z-]+\.(?:css|js|svg)|api\/quizzes\/[a-z0-9-]+)$/

/** The key under which the page at an address is kept, options included; undefined if it is not a learner page. */
export function pageAt(address: string): string | undefined {
  const { origin, pathname, search } = new URL(address)
  return origin === location.origin && learnersPage.test(pathname) ? pathname + search : undefined
}

/** True if an address may be kept with a page. Attempts, checks and statistics never are. */
export const isPagesFile = ({ origin, pathname, search }: URL) =>
  origin === location.origin && pagesFile.test(pathname) && !(search && isOfApi(pathname))

/** True for files that never change, because their name has a hash. */
export const isForEver = (path: string) => /^\/(app|media)\//.test(path)

export const isOfApi = (path: string) => path.startsWith('/api/')
