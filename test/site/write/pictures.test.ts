import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { isMoving } from '../../../site/write/pictures/is-moving.ts'
import { type PictureStorage, pictureMemory } from '../../../site/write/pictures/picture-database.ts'
import { openPictures } from '../../../site/write/pictures/pictures.ts'
import { whileAlone } from '../../../site/write/pictures/while-alone.ts'
import { pictures as samples } from '../../core/media/pictures.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const draftWith = (...srcs: string[]) => ({ items: srcs.map((src) => ({ media: { src, alt: '' } })) })

/** Tabs of one browser, as the Web Locks API keeps them apart. */
function makeLocks(): LockManager {
  let held = 0
  const request = async (_: string, options: LockOptions, work: (lock: object | null) => Promise<unknown>) => {
    if (options.ifAvailable) return work(held ? null : {})
    held++
    return work({})
  }
  return { request } as unknown as LockManager
}

afterEach(() => vi.unstubAllGlobals())

describe('the pictures of drafts', () => {
  it('have the names that a host gives them, and are found by these', async () => {
    const pictures = openPictures({ storage: pictureMemory() })
    const src = await pictures.keep(bytesOf('a map'), 'png')
    expect(src).toBe(`media/${createHash('sha256').update('a map').digest('hex')}.png`)
    expect(await (await pictures.find(src))?.blob.text()).toBe('a map')
    expect([...(await pictures.findAll(draftWith(src, 'media/map.png'))).keys()]).toEqual([src])
  })

  it('come from the host if the device does not have them, and are on the device from then on', async () => {
    const host = openPictures({ storage: pictureMemory() })
    const src = await host.keep(bytesOf('published'), 'webp')
    const asked: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address)
      return new Response(bytesOf('published'))
    })
    const storage = pictureMemory()
    expect(await (await openPictures({ storage }).find(src))?.blob.text()).toBe('published')
    expect(await (await openPictures({ storage }).find(src))?.blob.text()).toBe('published')
    expect(asked).toEqual([`/${src}`])
  })

  it('stay in memory once the storage fails, and say so', async () => {
    const failing: PictureStorage = {
      ...pictureMemory(),
      write: () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError')),
    }
    const pictures = openPictures({ storage: failing })
    let changes = 0
    pictures.subscribe(() => changes++)
    const src = await pictures.keep(bytesOf('a map'), 'png')
    expect([pictures.kept, changes, await (await pictures.find(src))?.blob.text()]).toEqual([false, 1, 'a map'])
  })

  it('are removed if no draft has them, while no other tab is open and the drafts can be read', async () => {
    const storage = pictureMemory()
    const locks = makeLocks()
    vi.stubGlobal('navigator', { locks, onLine: true })
    const first = openPictures({ storage })
    const [used, unused] = [await first.keep(bytesOf('used'), 'png'), await first.keep(bytesOf('unused'), 'png')]
    await first.tidy(async () => undefined)
    expect(await storage.all()).toEqual([used, unused])
    // The first tab is still open.
    await openPictures({ storage }).tidy(async () => [draftWith(used)])
    expect(await storage.all()).toEqual([used, unused])
    vi.stubGlobal('navigator', { locks: makeLocks(), onLine: true })
    await openPictures({ storage }).tidy(async () => [draftWith(used)])
    expect(await storage.all()).toEqual([used])
  })

  it('are not removed in browsers without locks', async () => {
    const work = vi.fn(async () => {})
    vi.stubGlobal('navigator', {})
    await whileAlone(work)
    expect(work).not.toHaveBeenCalled()
  })
})

describe('an animated picture', () => {
  const gif = (images: number) =>
    Buffer.from(
      `474946383961 0300 0200 80 00 00 ffffff 000000 21ff0b4e45545343415045322e30 03 01 0000 00 ${'21f904 00 0a00 00 00 2c 0000 0000 0300 0200 00 02 02 4401 00 '.repeat(images)} 3b`.replaceAll(
        ' ',
        '',
      ),
      'hex',
    )
  const animatedWebp = Uint8Array.from(samples.webpExtended).fill(0x12, 20, 21)
  const animatedPng = Buffer.from(
    '89504e470d0a1a0a 00000008 6163544c 00000002 00000000 00000000 00000000 49444154'.replaceAll(' ', ''),
    'hex',
  )
  it('is recognised', () => {
    expect([gif(2), animatedWebp, animatedPng].map(isMoving)).toEqual([true, true, true])
  })
  it('is not a still one, of any type, or cut off', () => {
    expect([gif(1), ...Object.values(samples)].map(isMoving)).not.toContain(true)
    for (let length = 0; length < 16; length++)
      for (const bytes of [gif(2), animatedPng]) expect(isMoving(bytes.subarray(0, length))).toBe(false)
  })
})
