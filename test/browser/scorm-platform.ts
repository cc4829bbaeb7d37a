import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const runTime = join(import.meta.dirname, '../../node_modules/scorm-again/dist/scorm12.min.js')

/** What the platform knows of a learner in a lesson: the part of SCORM's data model that tests look at. */
interface Cmi {
  suspend_data: string
  core: { lesson_status: string; exit: string; score: { raw: string }; session_time?: string; total_time?: string }
  interactions: Record<string, { id: string; type: string; student_response: string; result: string }>
}

/** A learning platform with the SCORM run-time of scorm-again. */
export interface Platform {
  url: string
  /** Installs the files of a package. */
  install: (name: string, files: Record<string, Uint8Array>) => void
  /** Address of a page with lessons: the keys of learners, each with a package. */
  lessons: (learners: Record<string, string>) => string
  /** The last commit for a learner. */
  of: (learner: string) => Cmi | undefined
  stop: () => Promise<void>
}

export async function startPlatform(): Promise<Platform> {
  const packages = new Map<string, Record<string, Uint8Array>>()
  const commits = new Map<string, Cmi>()

  async function answer(request: IncomingMessage): Promise<[type: string, body: string | Uint8Array] | undefined> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://platform.example')
    const [, kind, name = '', file = ''] = pathname.split('/')
    if (kind === 'run-time.js') return ['text/javascript', await readFile(runTime)]
    if (kind === 'lessons') return ['text/html', [...searchParams].map(frameOf).join('\n')]
    if (kind === 'lesson') return ['text/html', writeLesson(name, file, commits.get(name))]
    if (kind === 'commit') {
      commits.set(name, JSON.parse(await text(request)).cmi)
      return ['application/json', '{"result":true,"errorCode":0}']
    }
    const found = packages.get(name)?.[file]
    return found && [file.endsWith('.js') ? 'text/javascript' : 'text/html', found]
  }

  const server = createServer(async (request, response) => {
    const [type, body] = (await answer(request)) ?? []
    if (type === undefined) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    url,
    install: (name, files) => void packages.set(name, files),
    lessons: (learners) => `${url}/lessons?${new URLSearchParams(learners)}`,
    of: (learner) => commits.get(learner),
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}

const frameOf = ([learner, name]: [string, string]) =>
  `<iframe name="${learner}" src="/lesson/${learner}/${name}" width="800" height="900"></iframe>`

/** A page with the run-time, around a frame with the package: the page that a platform makes for each lesson. */
const writeLesson = (learner: string, name: string, known: Cmi | undefined) => `<!doctype html><title>A lesson</title>
<script src="/run-time.js"></script>
<script>
window.API = new Scorm12API({ autocommit: false, logLevel: 5, lmsCommitUrl: '/commit/${learner}' })
const known = ${JSON.stringify(known ?? null)}
if (known) API.loadFromJSON(known, '')
</script>
<iframe src="/package/${name}/index.html" width="780" height="880"></iframe>`
