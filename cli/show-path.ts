import { relative, resolve } from 'node:path'

/** Formats a path for people: relative to the working directory, or absolute outside of it. */
export function showPath(path: string): string {
  const short = relative('', path) || '.'
  return /^\.\.(?:[/\\]|$)/.test(short) ? resolve(path) : short
}
