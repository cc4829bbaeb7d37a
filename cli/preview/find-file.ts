import { readFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { packageRoot } from '../package-root.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
}

/** The file at an address: of the built widget, of the preview's page, or a picture of the draft. */
function pathOf(path: string, draft: string): string | undefined {
  if (path === '/') return join(packageRoot, 'dist/preview/panel.html')
  const [, folder, name] = /^\/(preview|app|media)\/([A-Za-z0-9][A-Za-z0-9._-]*)$/.exec(path) ?? []
  if (folder === 'preview') return join(packageRoot, 'dist/preview', name as string)
  // Without this file, the widget does not offer to repeat questions later, which makes no sense for a draft.
  if (folder === 'app')
    return /^offer-/.test(name as string) ? undefined : join(packageRoot, 'dist/assets/app', name as string)
  if (folder === 'media') return join(dirname(draft), 'media', name as string)
  return path === '/embed.js' || path === '/favicon.svg' ? join(packageRoot, 'dist/assets', path) : undefined
}

/** Reads the file at an address, with its media type; undefined if there is no file. */
export async function findFile(path: string, draft: string): Promise<{ type: string; bytes: Uint8Array } | undefined> {
  const file = pathOf(path, draft)
  const type = file && types[extname(file)]
  const bytes = type && (await readFile(file).catch(() => undefined))
  return bytes ? { type: type as string, bytes } : undefined
}
