import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { LocalServer } from '../../cli/local/serve.ts'
import { QuizOnDisk } from '../../cli/write/quiz-on-disk.ts'
import { serveEditor } from '../../cli/write/serve-editor.ts'
import { desktop } from './browser.ts'
import { practiceQuiz } from './roofs-quiz.ts'
import { openTeacher } from './teacher.ts'

/** A folder with a quiz file, and the editor on it in a browser. With `null` the file does not exist yet. */
export async function openFileDesk(browser: Browser, quiz: object | null = practiceQuiz, device = desktop) {
  const folder = await mkdtemp(join(tmpdir(), 'lede-write-'))
  const file = join(folder, 'roofs.json')
  const save = (content: object | string) =>
    writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2))
  if (quiz) await save(quiz)
  const start = (port: number) => serveEditor(file, new QuizOnDisk(file), port)
  let server: LocalServer = await start(0)
  const port = Number(new URL(server.url).port)
  const { page, complaints, sent } = await openTeacher(browser, server.url, device)
  return {
    folder,
    file,
    page,
    complaints,
    sent,
    save,
    server: () => server,
    read: () => readFile(file, 'utf8'),
    readQuiz: async () => JSON.parse(await readFile(file, 'utf8')),
    stop: () => server.stop(),
    /** Starts the server again at its port, as another run of the command does. */
    restart: async () => {
      server = await start(port)
      return server.url
    },
    leave: async () => {
      await page.context().close()
      await server.stop()
      await rm(folder, { recursive: true })
    },
  }
}
