import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findJsonError } from '../../../worker/requests/find-json-error.ts'

describe('findJsonError', () => {
  test.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ['[1, 2', 1, 6],
    ['[1 2]', 1, 4],
    ['{\n  "a": tru\n}', 2, 8],
    ['{"a": 1} x', 1, 10],
    ['"never closed', 1, 1],
    ['[01]', 1, 2],
    ["{'a': 1}", 1, 2],
    ['[1]]', 1, 4],
    ['{"a": [{"b": }]}', 1, 14],
  ])('reports %j at line %i, column %i', (source, line, column) => {
    expect(() => JSON.parse(source)).toThrow()
    expect(findJsonError(source)).toEqual({ line, column })
  })

  test('finds no error in valid JSON', () => {
    fc.assert(
      fc.property(fc.json(), (source) => {
        expect(findJsonError(source)).toEqual(findEnd(source))
      }),
    )
  })

  test('the position is at the damage or after it', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(), (value, at) => {
        const good = JSON.stringify(value)
        const cut = at % good.length
        const { column } = findJsonError(good.slice(0, cut))
        expect(column).toBeLessThanOrEqual(cut + 1)
        expect(() => JSON.parse(good.slice(0, cut))).toThrow()
      }),
    )
  })
})

function findEnd(source: string) {
  const lines = source.split('\n')
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 }
}
