import { unwatchFile, watch, watchFile } from 'node:fs'
import { basename, dirname } from 'node:path'
import { watchPictures } from '../watch-pictures.ts'

/** One save causes several events; the file is read this long after the last one, in ms. */
const quietAfter = 40
/** Interval of polling, for network drives without events, in ms. */
const pollEvery = 300

/**
 * Calls back after each save of a quiz file, and when a picture next to it is added, removed or changed. Watches folders
 * because many editors save by renaming a new file. Returns a function that stops watching.
 */
export function watchSaves(file: string, onSave: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(onSave, quietAfter)
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
  watchFile(file, { interval: pollEvery }, soon)
  return () => {
    clearTimeout(timer)
    watcher.close()
    pictures?.close()
    unwatchFile(file, soon)
  }
}
