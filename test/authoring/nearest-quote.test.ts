import { describe, expect, it } from 'vitest'
import { nearestQuote } from '../../authoring/nearest-quote.ts'

const blocks = [
  'The keeper left in 1987. Dr. Reyes had been there for *forty* years.',
  { heading: 'What happens now' },
  { media: { src: 'media/lamp.png', alt: 'The lamp that Dr. Reyes lit' } },
  { list: ['A museum may open in the tower.', 'The lamp is sold to a collector.'] },
]

describe('the stretch nearest to a quotation that a passage no longer has', () => {
  it('is the sentence with most of its words, with the index of its block', () => {
    expect(nearestQuote('Dr. Reyes had served there for 40 years.', blocks, 'en')).toMatchObject({
      quote: 'Dr. Reyes had been there for forty years.',
      block: 0,
    })
  })

  it('may be an entry of a list', () => {
    const found = nearestQuote('The lamp was sold to a rich collector.', blocks, 'en')
    expect(found).toMatchObject({ quote: 'The lamp is sold to a collector.', block: 3, entry: 1 })
    expect(found?.share).toBeCloseTo(6 / 8)
  })

  it('has as many sentences as the quotation', () => {
    expect(nearestQuote('The keeper left in 1990. Dr. Reyes was there for many years.', blocks, 'en')?.quote).toBe(
      'The keeper left in 1987. Dr. Reyes had been there for forty years.',
    )
  })

  it('is found in a language without spaces', () => {
    const passage = ['灯台守は1987年に島を去った。機械が毎晩明かりをともす。', '博物館が開くかもしれない。']
    expect(nearestQuote('灯台守は1990年に島を離れた。', passage, 'ja')?.quote).toBe('灯台守は1987年に島を去った。')
  })

  it('escapes what inline Markdown would read as marks', () => {
    const passage = [String.raw`They paid \*much\* for the old lamp.`]
    expect(nearestQuote('They paid little for the old lamp.', passage, 'en')?.quote).toBe(passage[0])
  })

  it('is undefined if no sentence is close', () => {
    expect(nearestQuote('Buses cross the bridge every hour.', blocks, 'en')).toBeUndefined()
    expect(nearestQuote('', blocks, 'en')).toBeUndefined()
  })
})
