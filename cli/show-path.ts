import { relative, resolve } from 'node:path'

/** A path as people read it: from where they are, or whole where it leads out of there. */
export function showPath(path: string): string {
  const short = relative('', path) || '.'
  return /^\.\.(?:[/\\]|$)/.test(short) ? resolve(path) : short
}
