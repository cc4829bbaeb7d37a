import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'

/**
 * Calls back for each picture of a quiz folder that is added, removed or changed, with its name in the quizzes:
 * `media/flag.svg`. Undefined while there is no folder of pictures. Watching all below the quizzes at once would miss what
 * is written into a new folder just after it was made.
 */
export function watchPictures(folder: string, onChange: (src: string) => void): FSWatcher | undefined {
  try {
    return watch(join(folder, 'media'), (_, name) => onChange(`media/${name}`)).on('error', () => {})
  } catch {
    return undefined
  }
}
