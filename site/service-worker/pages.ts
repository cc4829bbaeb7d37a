/** The host's pages where a learner answers: a quiz, a quiz in a frame, the review, the front page. Not the teachers' `/embed`. */
const learnersPage = /^\/(?:(?:q|embed)\/[a-z0-9-]+|review)?$/

/** What pages load: the files that stand beside them, what a deploy or an author names by its content, a quiz as it is now. */
const pagesFile = /^\/(?:(?:app|looks|media)\/[^/]+|[a-z-]+\.(?:css|js|svg)|api\/quizzes\/[a-z0-9-]+)$/

/** The name under which the page at an address is kept, its options included; undefined for whatever is none. */
export function pageAt(address: string): string | undefined {
  const { origin, pathname, search } = new URL(address)
  return origin === location.origin && learnersPage.test(pathname) ? pathname + search : undefined
}

/** Whether an address is that of something which may be kept with a page. Attempts, checks and statistics never are. */
export const isPagesFile = ({ origin, pathname, search }: URL) =>
  origin === location.origin && pagesFile.test(pathname) && !(search && isOfApi(pathname))

/** What its name says what it is, for ever. */
export const isForEver = (path: string) => /^\/(app|media)\//.test(path)

export const isOfApi = (path: string) => path.startsWith('/api/')
