import { dirname, join } from 'node:path'
import { appPath, builtPath, type FoundFile, readServedFile } from '../local/read-file.ts'

/** The file at an address: of the built widget, of the preview's page, or a picture of the draft. */
function pathOf(path: string, draft: string): string | undefined {
  if (path === '/') return builtPath('preview/panel.html')
  const [, folder, name = ''] = /^\/(preview|media)\/([A-Za-z0-9][A-Za-z0-9._-]*)$/.exec(path) ?? []
  if (folder === 'preview') return builtPath(`preview/${name}`)
  if (folder === 'media') return join(dirname(draft), 'media', name)
  return path === '/embed.js' || path === '/favicon.svg' ? builtPath(`assets${path}`) : appPath(path)
}

/** Reads the file at an address, with its media type; undefined if there is no file. */
export const findFile = (path: string, draft: string): Promise<FoundFile | undefined> =>
  readServedFile(pathOf(path, draft))
