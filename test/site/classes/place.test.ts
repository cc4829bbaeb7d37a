import { describe, expect, it } from 'vitest'
import { type Place, readPlace, writePlace } from '../../../site/classes/place.ts'

describe('the address of the page of a class', () => {
  it.each<[string, Place]>([
    ['', { part: 'report' }],
    ['?part=pupils', { part: 'pupils' }],
    ['?quiz=2', { part: 'report', quiz: 2 }],
    ['?part=settings&quiz=2', { part: 'settings', quiz: 2 }],
    ['?quiz=2&pupil=17', { part: 'report', quiz: 2, pupil: 17 }],
    ['?projector=1', { part: 'report', projector: true }],
  ])('with "%s" shows %j', (query, place) => {
    expect(readPlace(query)).toEqual(place)
    expect(writePlace(place)).toBe(query)
  })

  it('shows the report if it names no known part', () => {
    for (const query of ['?part=constructor', '?part=', '?part=report', '?quiz=x&pupil=', '?other=1'])
      expect(readPlace(query)).toEqual({ part: 'report' })
  })
})
