import { media as fields } from '../../core/items/fields.ts'
import type { MediaSize } from '../../core/media/measure-media.ts'
import { findMedia } from '../../core/media/media-src.ts'
import { heavyMediaBytes, type MediaType } from '../../core/media/media-type.ts'
import type { Change } from '../patch.ts'
import { meantAt } from './advice.ts'
import { namePlace } from './name-place.ts'
import type { Finding } from './problem.ts'

/** A picture of a quiz: what it is, or why no host would take it. `fault` goes on "The picture …". */
export type FoundMedia = { bytes: Uint8Array; type: MediaType; size?: MediaSize; fault?: never } | { fault: string }

/** The folder of a quiz file, as far as its pictures are concerned. */
export interface MediaFolder {
  /** The picture that a quiz names; undefined if there is no such file. */
  find: (src: string) => Promise<FoundMedia | undefined>
  /** Names of the pictures in the folder, as a quiz would name them. */
  list: () => Promise<string[]>
  /** Where that picture belongs, for messages. */
  pathOf: (src: string) => string
}

/** The pictures of items, choices and passage: whether they are next to the quiz, can be published, and do not make the page jump. */
export async function checkMedia(quiz: unknown, folder: MediaFolder): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { media, pointer } of findMedia(quiz)) {
    // A name of the wrong form has been reported as such.
    const src = fields.shape.src.safeParse(media.src).data
    if (src === undefined) continue
    const found = await folder.find(src)
    const shown = { name: namePlace(pointer.replace(/\/media$/, ''), quiz), src, pointer }
    findings.push(...(found ? checkFound(found, media, shown) : [await describeMissing(shown, folder)]))
  }
  return findings
}

interface Shown {
  /** The item, choice or block, in words. */
  name: string
  src: string
  pointer: string
}

async function describeMissing({ name, src, pointer }: Shown, folder: MediaFolder): Promise<Finding> {
  const advice = meantAt(`${pointer}/src`, src, await folder.list()) ?? {
    fix: `put the file there: ${folder.pathOf(src)}`,
  }
  const detail = `the picture of ${name} is missing: there is no ${src} next to the quiz`
  return { rule: 'media', severity: 'error', pointer: `${pointer}/src`, detail, ...advice }
}

function checkFound(found: FoundMedia, media: Readonly<Record<string, unknown>>, shown: Shown): Finding[] {
  const { name, pointer } = shown
  if (found.fault !== undefined) {
    const fix = 'save it again as PNG, JPEG or WebP, 1600 pixels across at most; an SVG without scripts, as "plain SVG"'
    const detail = `the picture of ${name} ${found.fault}`
    return [{ rule: 'media', severity: 'error', pointer: `${pointer}/src`, detail, fix }]
  }
  const findings = checkSize(found.size, media, shown)
  if (found.bytes.length > heavyMediaBytes) {
    const detail = `the picture of ${name} weighs ${Math.round(found.bytes.length / 1000)} kB, which is slow on a phone`
    const fix = 'save it smaller: 1600 pixels across, as WebP or JPEG'
    findings.push({ rule: 'media-weight', severity: 'note', pointer: `${pointer}/src`, detail, fix })
  }
  return findings
}

/** Without its size a picture pushes the question down when it comes; with a wrong one it leaves the wrong room. */
function checkSize(
  size: { width: number; height: number } | undefined,
  { width, height }: Readonly<Record<string, unknown>>,
  { name, pointer }: Shown,
): Finding[] {
  if (!size) return []
  const said = typeof width === 'number' && typeof height === 'number' ? width / height : undefined
  const is = size.width / size.height
  if (said !== undefined && Math.abs(said / is - 1) < 0.02) return []
  const detail =
    said === undefined
      ? `the picture of ${name} has no size, so the page jumps when it loads`
      : `the picture of ${name} is ${size.width} by ${size.height} pixels, another aspect ratio than the item gives`
  const fix = `add its size: "width": ${size.width}, "height": ${size.height}`
  const patch = (['width', 'height'] as const).map(
    (name): Change => ({ op: 'add', path: `${pointer}/${name}`, value: size[name] }),
  )
  return [{ rule: 'media-size', severity: 'warning', pointer, detail, fix, patch }]
}
