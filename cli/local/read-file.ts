import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
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

export interface FoundFile {
  type: string
  bytes: Uint8Array
}

/** The path of a built file in the checkout or the package. */
export const builtPath = (name: string) => join(packageRoot, 'dist', name)

/**
 * The path of a file of the widget, or of what a page of the host loads. Without the file for repeating questions later, the
 * widget does not offer it, which makes no sense for a draft.
 */
export function appPath(path: string): string | undefined {
  const [, name] = /^\/app\/([A-Za-z0-9][A-Za-z0-9._-]*)$/.exec(path) ?? []
  return name && !name.startsWith('offer-') ? builtPath(`assets/app/${name}`) : undefined
}

/** Reads a file with its media type; undefined if there is no file. */
export async function readServedFile(file: string | undefined): Promise<FoundFile | undefined> {
  const type = file && types[extname(file)]
  const bytes = type && (await readFile(file).catch(() => undefined))
  return bytes ? { type: type as string, bytes } : undefined
}
