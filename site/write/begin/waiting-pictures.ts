import type { WaitingPicture } from '../../../authoring/article/make-draft.ts'
import { typeOfName } from '../../../core/media/media-type.ts'
import type { Block, Draft, DraftMedia } from '../draft/draft.ts'

/** Blocks that a passage can have. */
const mostBlocks = 200
const longestName = 60

/** A draft with the pictures of its article at their positions. Each waits for its file, or for the author to leave it out. */
export function withWaitingPictures(draft: Draft, pictures: readonly WaitingPicture[]): Draft {
  const { stimulus = [] } = draft
  const names = new Set<string>()
  const waiting = pictures.slice(0, mostBlocks - stimulus.length).map((picture) => ({
    before: picture.before,
    block: { media: waitFor(picture, names) },
  }))
  const blocks = [...stimulus, undefined].flatMap((block, index): Block[] => [
    ...waiting.flatMap(({ before, block }) => (before === index ? [block] : [])),
    ...(block === undefined ? [] : [block]),
  ])
  return { ...draft, stimulus: blocks }
}

function waitFor({ src, url, alt, caption }: WaitingPicture, names: Set<string>): DraftMedia {
  return {
    src: `media/${nameFor(src, names)}`,
    alt: alt || caption?.slice(0, 500).trim() || '',
    ...(url && /^https?:/.test(url) && { $comment: url }),
  }
}

/** The file name of an address as a quiz can have it, another one for each picture. */
function nameFor(src: string, names: Set<string>): string {
  const file = fileNameOf(src)
  const type = typeOfName(file) ?? 'jpg'
  const words = file.replace(/\.\w+$/, '').toLowerCase()
  const plain = words.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '')
  const stem = plain.slice(0, longestName).replace(/-+$/, '') || 'picture'
  let name = `${stem}.${type}`
  for (let count = 2; names.has(name); count++) name = `${stem}-${count}.${type}`
  names.add(name)
  return name
}

/** The last part of an address or path. */
export function fileNameOf(src: string): string {
  if (src.startsWith('data:')) return ''
  const last = src.split(/[?#]/)[0]?.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
