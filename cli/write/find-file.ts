import { readFile } from 'node:fs/promises'
import { appPath, builtPath, type FoundFile, readServedFile } from '../local/read-file.ts'
import { picturePath } from './picture-folder.ts'

type Headers = Readonly<Record<string, string>>

/** The pages of the editor by their addresses. */
const pages: Readonly<Record<string, 'page' | 'frame'>> = { '/write': 'page', '/write/frame': 'frame' }

/** The scripts and styles with fixed names that the pages load. */
const assets = /^\/(app\.js|favicon\.svg|page\.css|write(-frame|-checks)?\.(js|css))$/

interface EditorFile extends FoundFile {
  headers?: Headers
}

/** Reads the file at an address: a page of the editor with its headers, what it loads, or a picture of the quiz file. */
export async function findFile(path: string, quizFile: string): Promise<EditorFile | undefined> {
  const page = pages[path]
  const picture = picturePath(path, quizFile)
  if (!page) return readServedFile(picture ?? (assets.test(path) ? builtPath(`assets${path}`) : appPath(path)))
  const found = await readServedFile(builtPath(`write/${page}.html`))
  return found && { ...found, headers: (await readHeaders())[page] }
}

/** The headers that a host sends with these pages. Nothing is cached, so that a rebuilt file is shown. */
async function readHeaders(): Promise<Record<'page' | 'frame', Headers>> {
  const { page, frame } = JSON.parse(await readFile(builtPath('write/headers.json'), 'utf8'))
  const fresh = { 'Cache-Control': 'no-store' }
  return { page: { ...page, ...fresh }, frame: { ...frame, ...fresh } }
}
