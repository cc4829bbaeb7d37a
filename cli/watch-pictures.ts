import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'

/**
 * Watches the pictures next to quizzes, and passes the name of each that is added, removed or changed, such as
 * `media/flag.svg`. Undefined if there is no folder `media`. A recursive watcher of the quizzes would miss files that are
 * written right after their folder is created.
 */
export function watchPictures(folder: string, onChange: (src: string) => void): FSWatcher | undefined {
  try {
    return watch(join(folder, 'media'), (_, name) => onChange(`media/${name}`)).on('error', () => {})
  } catch {
    return undefined
  }
}
