import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toItemStatistics } from '../../../core/item-statistics/figures.ts'
import { itemStatisticsSchema } from '../../../core/item-statistics/schema.ts'
import { type Row, sumAttempts, totalOf } from './sum-attempts.ts'

/** Eight attempts at five items; the last item has two points and partial credit. */
const rows: Row[] = [
  [1, 1, 1, 1, 2],
  [1, 1, 1, 0, 2],
  [1, 1, 0, 0, 1.5],
  [1, 0, 1, 0, 1],
  [0, 1, 0, 0, 0.5],
  [1, 0, 0, 1, 0],
  [0, 0, 0, 0, 0.5],
  [1, 1, 1, 0, 1.5],
]
const points = [1, 1, 1, 1, 2]

const near = (value: number) => expect.closeTo(value, 10)
const interval = (from: number, to: number) => ({ from: near(from), to: near(to) })

describe('item statistics of a known table', () => {
  // Computed by Python's statistics module from the table itself, in two passes.
  const figures = toItemStatistics(sumAttempts(rows), points)

  it('alpha, its interval and the standard error are those of another program', () => {
    expect(figures).toMatchObject({
      attempts: 8,
      alpha: near(0.7015306122448981),
      alphaInterval: interval(0.07454334826364684, 0.9263013361476655),
      standardError: near(1.02207771580387),
    })
  })

  it.each([
    [0, 0.75, 0.5940885257860046, -0.1902161164692631, 0.9154987823243036, 0.1836734693877551, 0.6078431372549017],
    [1, 0.625, 0.41024184123315394, -0.41415870214933165, 0.8648875972791368, 0.17346938775510204, 0.6713286713286714],
    [2, 0.5, 0.6286185570937122, -0.13653562072160577, 0.9239908261983077, 0.22448979591836735, 0.5806451612903226],
    [3, 0.25, 0, -0.7046729284359302, 0.7046729284359302, 0.061224489795918366, 0.7971014492753623],
    [4, 0.5625, 0.7509726729423101, 0.09834063758473258, 0.9519062341349537, 0.35714285714285715, 0.4904214559386973],
  ])('item %i has the figures of another program', (at, facility, r, from, to, weight, alphaIfDeleted) => {
    expect(figures.items[at]).toMatchObject({
      facility: near(facility),
      discrimination: near(r),
      discriminationInterval: interval(from, to),
      effectiveWeight: near(weight),
      alphaIfDeleted: near(alphaIfDeleted),
    })
  })

  it('partial credit narrows the interval of a facility to that of the effective sample size', () => {
    expect(figures.items[4]?.facilityInterval).toEqual(interval(0.3333531610230849, 0.7677566031469414))
  })

  it('an option has its count, the mean total of those who chose it, and its correlation with the total', () => {
    const sums = sumAttempts(rows)
    const chosen = rows.filter(([, , , x]) => x === 0)
    const totals = chosen.map(totalOf).reduce((a, b) => a + b)
    sums.items[3]?.[7].push(['"wrong"', chosen.length, totals], ['"gap":"none"', 0, 0])
    expect(toItemStatistics(sums, points).items[3]?.options).toEqual([
      {
        option: 'wrong',
        attempts: 6,
        meanTotal: 3,
        discrimination: near(-0.24743582965269675),
        discriminationInterval: interval(-0.8107460056916498, 0.5537980666052842),
      },
      { option: 'none', gap: 'gap', attempts: 0, meanTotal: null, discrimination: null, discriminationInterval: null },
    ])
  })
})

describe('figures that cannot be computed', () => {
  const read = (rows: Row[]) => toItemStatistics(sumAttempts(rows), rows[0]?.map(() => 1) ?? [])
  const none = { alpha: null, alphaInterval: null, standardError: null }
  const noSpread = { discrimination: null, discriminationInterval: null, effectiveWeight: null, alphaIfDeleted: null }

  it('no attempt has no figures', () => {
    const empty = { attempts: 0, items: [['a', 0, 0, 0, 0, 0, 0, []]] }
    expect(toItemStatistics(empty as never, [1])).toEqual({
      attempts: 0,
      ...none,
      items: [{ id: 'a', points: 1, attempts: 0, facility: null, facilityInterval: null, ...noSpread }],
    })
  })

  it.each([
    ['one attempt', [[1, 0, 1]]],
    [
      'two attempts',
      [
        [1, 0, 1],
        [0, 0, 1],
      ],
    ],
    ['attempts that are all right', Array(40).fill([1, 1, 1])],
    ['attempts that are all wrong', Array(40).fill([0, 0, 0])],
    ['attempts with the same partial credit', Array(40).fill([1 / 3, 1 / 3, 0.1])],
    ['a quiz of one item', [[1], [0], [1], [1]]],
  ])('%s have a facility, and no alpha, discrimination or weight', (_, rows) => {
    const figures = read(rows as Row[])
    expect(figures).toMatchObject(none)
    for (const item of figures.items) {
      expect(item).toMatchObject(noSpread)
      expect(item.facility).not.toBeNull()
    }
  })

  it('an item that all had right has no discrimination, and the others have theirs', () => {
    const figures = read([
      [1, 1, 1],
      [1, 0, 0],
      [1, 1, 0],
      [1, 0, 1],
    ])
    expect(figures.alpha).not.toBeNull()
    expect(figures.items[0]).toMatchObject({ facility: 1, discrimination: null, effectiveWeight: 0 })
    expect(figures.items[1]?.discrimination).not.toBeNull()
  })

  it('a quiz that draws items has no alpha and no weights, also where each item was drawn equally often', () => {
    const figures = read([
      [1, 0, undefined, undefined],
      [0, 0, undefined, undefined],
      [1, 1, undefined, undefined],
      [undefined, undefined, 1, 0],
      [undefined, undefined, 0, 0],
      [undefined, undefined, 1, 1],
    ])
    expect(figures).toMatchObject({ attempts: 6, ...none })
    expect(figures.items.map(({ attempts }) => attempts)).toEqual([3, 3, 3, 3])
    expect(figures.items[0]).toMatchObject({ effectiveWeight: null, alphaIfDeleted: null })
    expect(figures.items[0]?.discrimination).toBeCloseTo(0.5, 10)
  })
})

const share = fc.constantFrom(0, 0, 1, 1, 1 / 3, 2 / 3, 0.25)
const table = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([items, draw]) =>
  fc.array(
    fc
      .tuple(fc.array(share, { minLength: items, maxLength: items }), fc.nat())
      .map(
        ([row, start]): Row => row.map((x, at) => ((at + start) % items < draw ? x * (1 + (at % 3) * 0.7) : undefined)),
      ),
    { minLength: 1, maxLength: 25 },
  ),
)

const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length
const covariance = (a: number[], b: number[]) =>
  a.reduce((sum, x, at) => sum + (x - mean(a)) * ((b[at] ?? 0) - mean(b)), 0) / (a.length - 1)
const variance = (a: number[]) => covariance(a, a)

it('figures equal direct computation in two passes for random attempts, with and without a draw', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const items = rows[0]?.length ?? 0
      const figures = toItemStatistics(
        sumAttempts(rows),
        Array.from({ length: items }, (_, at) => 1 + (at % 3) * 0.7),
      )
      expect(itemStatisticsSchema.omit({ id: true, version: true }).safeParse(figures).error).toBeUndefined()
      for (const [at, item] of figures.items.entries()) {
        const had = rows.filter((row) => row[at] !== undefined)
        const x = had.map((row) => row[at] as number)
        const rest = had.map((row) => totalOf(row) - (row[at] as number))
        if (item.facility !== null) expect(item.facility).toBeCloseTo(mean(x) / item.points, 9)
        if (item.discrimination === null) {
          expect(had.length < 3 || Math.min(variance(x), variance(rest)) < 1e-9).toBe(true)
        } else expect(item.discrimination).toBeCloseTo(covariance(x, rest) / Math.sqrt(variance(x) * variance(rest)), 9)
      }
      if (figures.alpha !== null) {
        const columns = Array.from({ length: items }, (_, at) => rows.map((row) => row[at] as number))
        const spread = columns.map(variance).reduce((a, b) => a + b)
        expect(figures.alpha).toBeCloseTo((items / (items - 1)) * (1 - spread / variance(rows.map(totalOf))), 9)
        expect(
          figures.items.reduce((all, { effectiveWeight }) => all + (effectiveWeight ?? Number.NaN), 0),
        ).toBeCloseTo(1, 9)
      }
    }),
    { seed: 20261129, numRuns: 500 },
  )
})
