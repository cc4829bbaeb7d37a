import { describe, expect, it } from 'vitest'
import { inspectMedia, maxMediaBytes } from '../../../core/media/inspect-media.ts'
import { measureMedia } from '../../../core/media/measure-media.ts'
import { typeOfName } from '../../../core/media/media-type.ts'
import { pictures } from './pictures.ts'

describe('a picture', () => {
  it.each([
    ['png', pictures.png],
    ['jpg', pictures.jpg],
    ['jpg', pictures.jpgTurned],
    ['gif', pictures.gif],
    ['webp', pictures.webpLossy],
    ['webp', pictures.webpLossless],
    ['webp', pictures.webpExtended],
    ['avif', pictures.avif],
    ['svg', pictures.svg],
  ] as const)('is a %s of 3 × 2 pixels by its bytes', (type, bytes) => {
    expect(inspectMedia(bytes)).toEqual({ type })
    expect(measureMedia(bytes, type)).toEqual({ width: 3, height: 2 })
  })

  it.each(Object.entries(pictures))('truncated anywhere never throws: %s', (_, bytes) => {
    for (let length = 0; length < bytes.length; length++) {
      const { type } = inspectMedia(bytes.subarray(0, length))
      if (type) measureMedia(bytes.subarray(0, length), type)
    }
  })

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a PDF', '%PDF-1.7'],
    ['a sound', 'RIFF\x04\x00\x00\x00WAVE'],
    ['something that names a kind', 'data WEBP'],
  ])('is not %s', (_, text) => {
    expect(inspectMedia(new TextEncoder().encode(text)).type).toBeUndefined()
  })

  it('of more than 1 MiB is rejected, one of exactly 1 MiB is accepted', () => {
    const large = new Uint8Array(maxMediaBytes + 1)
    large.set(pictures.png)
    expect(inspectMedia(large)).toEqual({ fault: expect.stringContaining('1 MiB') })
    expect(inspectMedia(large.subarray(0, maxMediaBytes))).toEqual({ type: 'png' })
  })

  it('cut off before its size is rejected', () => {
    expect(inspectMedia(pictures.gif.subarray(0, 6))).toEqual({ fault: 'is cut off: no size can be read from its GIF' })
  })

  it('has the type of its extension; JPEG has two', () => {
    expect(['a.jpg', 'a.JPEG', 'a.b.svg', 'a.bmp', 'png'].map(typeOfName)).toEqual([
      'jpg',
      'jpg',
      'svg',
      undefined,
      'png',
    ])
  })
})
