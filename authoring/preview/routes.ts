import { answerCarry, answerScore } from './answer-author.ts'
import type { DraftVersions } from './draft-versions.ts'
import { PreviewProblem } from './preview-problem.ts'
import type { WidgetHost } from './widget-host.ts'

/** A request of the widget or of the author's panel. */
export interface PreviewRequest {
  method: string
  /** With its query. */
  path: string
  body?: unknown
}

interface Asked {
  id: string
  body: unknown
  version: string | undefined
}

interface Route {
  method: string
  path: RegExp
  answer: (asked: Asked) => unknown
}

/** Finds the answer to a request: of the routes of a host that the widget needs, and of those of the author's panel. */
export function previewRoutes(draft: DraftVersions, host: WidgetHost) {
  const shown = () => {
    const found = draft.find()
    if (!found) throw new PreviewProblem('unknown-quiz', 'The file has no valid item yet.')
    return found.quiz
  }
  const routes: Route[] = [
    { method: 'GET', path: /^\/api\/quizzes$/, answer: () => ({ quizzes: [] }) },
    { method: 'GET', path: /^\/api\/quizzes\/([^/]+)$/, answer: ({ id, version }) => host.readQuiz(id, version) },
    {
      method: 'GET',
      path: /^\/api\/quizzes\/([^/]+)\/statistics$/,
      answer: ({ id, version }) => host.readStatistics(id, version),
    },
    { method: 'POST', path: /^\/api\/quizzes\/([^/]+)\/checks$/, answer: ({ id, body }) => host.check(id, body) },
    { method: 'PUT', path: /^\/api\/attempts\/([^/]+)$/, answer: ({ id, body }) => host.putAttempt(id, body) },
    { method: 'GET', path: /^\/api\/attempts\/([^/]+)$/, answer: ({ id }) => host.readAttempt(id) },
    { method: 'POST', path: /^\/preview\/scores$/, answer: ({ body }) => answerScore(shown(), body) },
    { method: 'POST', path: /^\/preview\/carry$/, answer: ({ body }) => answerCarry(shown(), body) },
  ]
  /** The function that answers, given a body; undefined if no route fits. */
  return ({ method, path }: Omit<PreviewRequest, 'body'>) => {
    const { pathname, searchParams } = new URL(path, 'http://preview')
    for (const route of routes) {
      const found = route.method === method ? route.path.exec(pathname) : null
      const version = searchParams.get('version') ?? undefined
      if (found) return (body?: unknown) => route.answer({ id: found[1] ?? '', body, version })
    }
    return undefined
  }
}
