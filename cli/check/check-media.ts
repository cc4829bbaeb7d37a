import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isObject } from './format-guide.ts'
import { nameItem } from './name-place.ts'
import type { Finding } from './problem.ts'
import { didYouMean } from './suggest.ts'

/** Pictures that items name and that are not in the folder beside the quiz. */
export async function checkMedia(quiz: unknown, folder: string): Promise<Finding[]> {
  const items: unknown[] = isObject(quiz) && Array.isArray(quiz.items) ? quiz.items : []
  const sources = items.map((item) => (isObject(item) && isObject(item.media) ? item.media.src : undefined))
  if (sources.every((src) => src === undefined)) return []
  const present = (await readdir(join(folder, 'media')).catch(() => [])).map((name) => `media/${name}`)
  return sources.flatMap((src, index): Finding[] => {
    // A name of the wrong form has been reported as such.
    if (typeof src !== 'string' || !src.startsWith('media/') || present.includes(src)) return []
    const detail = `the picture of ${nameItem(index, quiz)} is missing: there is no ${src} beside the quiz`
    const mend = didYouMean(src, present)
    return [{ rule: 'media', severity: 'error', pointer: `/items/${index}/media/src`, detail, ...(mend && { mend }) }]
  })
}
