import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { isEditable } from '../../authoring/editing/is-editable.ts'
import { PreviewProblem } from '../../authoring/preview/preview-problem.ts'
import { itemTypeName } from '../../core/items/index.ts'
import { maxMediaBytes } from '../../core/media/inspect-media.ts'
import { answer, answerJson, readBody, readBytes } from '../local/answer.ts'
import { Listeners } from '../local/listeners.ts'
import { type Handle, type LocalServer, serveLocally } from '../local/serve.ts'
import { watchSaves } from '../local/watch-file.ts'
import { findFile } from './find-file.ts'
import { savePicture } from './picture-folder.ts'
import type { QuizOnDisk } from './quiz-on-disk.ts'

const draft = z.custom<object>((value) => isEditable(value, itemTypeName.options))
const saveRequest = z.strictObject({ draft, base: z.string() })

/**
 * Serves the editor for a quiz file to this machine. The address that it returns holds a token, without which the file is
 * neither read nor written. Port 0 means any free port.
 */
export async function serveEditor(file: string, quiz: QuizOnDisk, port: number): Promise<LocalServer> {
  const token = randomBytes(24).toString('base64url')
  const saves = await Saves.follow(file, quiz)
  const { url, stop } = await serveLocally(port, makeHandler({ file, quiz, token, saves }))
  return {
    url: `${url}write#file=${token}`,
    stop: () => {
      saves.end()
      return stop()
    },
  }
}

/** Tells the open pages that the file has changed. What it holds is read with the token. */
class Saves {
  readonly #quiz: QuizOnDisk
  readonly listeners = new Listeners<string>()
  #stopWatching = () => {}
  revision = ''

  static async follow(file: string, quiz: QuizOnDisk): Promise<Saves> {
    const saves = new Saves(quiz)
    await saves.look()
    saves.#stopWatching = watchSaves(file, () => void saves.look())
    return saves
  }

  private constructor(quiz: QuizOnDisk) {
    this.#quiz = quiz
  }

  async look(): Promise<void> {
    // A program may delete and create the file again; the next event reads it.
    const state = await this.#quiz.read().catch(() => undefined)
    this.#send(state?.revision ?? '')
  }

  #send(revision: string) {
    if (revision === this.revision) return
    this.revision = revision
    this.listeners.send(revision)
  }

  end() {
    this.#stopWatching()
    this.listeners.end()
  }
}

interface Served {
  file: string
  quiz: QuizOnDisk
  token: string
  saves: Saves
}

function makeHandler({ file, quiz, token, saves }: Served): Handle {
  return async (request, response, pathname) => {
    const { method = 'GET' } = request
    if (method === 'GET' && pathname === '/write/saves') return saves.listeners.add(response, saves.revision)
    const isRead = method === 'GET' && pathname === '/write/file'
    const isSave = method === 'PUT' && pathname === `/write/file/${quiz.info.id}`
    const isPicture = method === 'PUT' && pathname.startsWith('/write/media/')
    if (isRead || isSave || isPicture) requireToken(request, token)
    if (isRead) return answerJson(response, { ...quiz.info, state: await quiz.read() })
    if (isSave) {
      const { success, data } = saveRequest.safeParse(await readBody(request))
      if (!success) throw new PreviewProblem('invalid-request', 'The body has the wrong form.')
      answerJson(response, await quiz.save(data))
      return saves.look()
    }
    if (isPicture) {
      await savePicture(file, pathname.slice('/write/'.length), await readBytes(request, maxMediaBytes))
      return answerJson(response, {})
    }
    const found = method === 'GET' ? await findFile(pathname, file) : undefined
    if (!found) throw new PreviewProblem('not-found', 'Nothing is at this address.')
    answer(response, 200, found.type, found.bytes, found.headers)
  }
}

/** Other programs of this machine, and pages that reach it in some way, do not know the token. */
function requireToken({ headers }: IncomingMessage, token: string) {
  const [given, right] = [headers.authorization ?? '', `Bearer ${token}`].map((text) => Buffer.from(text))
  if (given && right && given.length === right.length && timingSafeEqual(given, right)) return
  throw new PreviewProblem('unauthorized', 'Use the address that "lede write" printed.')
}
