import { unwatchFile, watch, watchFile } from 'node:fs'
import { basename, dirname } from 'node:path'
import { watchPictures } from '../watch-pictures.ts'

/** A save comes as several events; the file is read when they are over, in ms. */
const quiet = 40
/** Where the system tells of no changes, as on some network drives, looking this often finds them, in ms. */
const lookEvery = 300

/**
 * Calls back after each save of a quiz file, and whenever a picture next to it is added, removed or changed. Folders are watched
 * and not files, for many editors write another file and put it in the old one's place. Answers how to stop.
 */
export function watchSaves(file: string, onSave: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(onSave, quiet)
  }
  const watcher = watch(dirname(file), (_, name) => {
    if (name === 'media') {
      pictures?.close()
      pictures = watchPictures(dirname(file), soon)
    }
    if (name === null || name === 'media' || name === basename(file)) soon()
  })
  let pictures = watchPictures(dirname(file), soon)
  watcher.on('error', () => watcher.close())
  watchFile(file, { interval: lookEvery }, soon)
  return () => {
    clearTimeout(timer)
    watcher.close()
    pictures?.close()
    unwatchFile(file, soon)
  }
}
