import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { trim, trimFsrs } from '../../../scripts/trim-fsrs.ts'
import type { Rating, Review } from '../../../widget/review/card.ts'
import * as whole from '../../../widget/review/schedule.ts'

type Schedule = typeof whole

const root = join(import.meta.dirname, '../../..')
const library = await readFile(join(root, 'node_modules/ts-fsrs/dist/index.mjs'), 'utf8')

/** The module of the schedule as browsers get it: with what the build leaves of ts-fsrs, and with that changed, if asked for. */
async function bundleSchedule(change = (code: string) => code): Promise<string> {
  const build = await rolldown({
    input: join(root, 'widget/review/schedule.ts'),
    platform: 'browser',
    plugins: [
      trimFsrs,
      { name: 'change', transform: (code, id) => (id.includes('ts-fsrs') ? change(code) : undefined) },
    ],
  })
  const { output } = await build.generate({ format: 'esm' })
  await build.close()
  return output[0].code
}

const load = (code: string): Promise<Schedule> =>
  import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Between two reviews: the minutes of the steps of learning, hours of one day or two, what is usual, and years. */
const gap = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map((minutes) => minutes * minute),
  fc.integer({ min: 0, max: 48 }).map((hours) => hours * hour),
  fc.integer({ min: 1, max: 90 }).map((days) => days * day),
  fc.integer({ min: 0, max: 3000 * day }),
)

const history: fc.Arbitrary<Review[]> = fc
  .tuple(
    fc.integer({ min: 1.6e12, max: 1.9e12 }),
    fc.array(fc.record({ gap, rating: fc.constantFrom<Rating>(1, 2, 3, 4) }), {
      minLength: 1,
      maxLength: 20,
      size: 'max',
    }),
  )
  .map(([start, steps]) => {
    let at = start
    return steps.map(({ gap, rating }) => {
      at += gap
      return { at, rating }
    })
  })

/** What is known of a card after each of its reviews. */
const memories = ({ memoryOf }: Schedule, log: readonly Review[]) =>
  log.map((_, index) => memoryOf(log.slice(0, index + 1)))

const sameAsWhole = (schedule: Schedule) =>
  fc.property(history, gap, (log, gap) => {
    expect(memories(schedule, log)).toEqual(memories(whole, log))
    const now = (log.at(-1)?.at ?? 0) + gap
    expect(schedule.previewWaits(log, now)).toEqual(whole.previewWaits(log, now))
  })

describe('what browsers get of ts-fsrs', () => {
  it('schedules as the whole of it does, after every review of any history', async () => {
    fc.assert(sameAsWhole(await load(await bundleSchedule())), { numRuns: 500 })
  })

  it('is compared by histories with every rating in every state, on the same day and on later ones', () => {
    const met = new Set<string>()
    for (const log of fc.sample(history, 500)) {
      const after = memories(whole, log)
      for (const [index, { elapsed_days }] of after.entries()) {
        met.add(`${after[index - 1]?.state ?? 0} ${log[index]?.rating} ${elapsed_days > 0}`)
      }
    }
    // A new card has no day to be later than.
    expect(met.size).toBe(4 + 3 * 4 * 2)
  })

  it('leaves the dates of the page alone', async () => {
    expect(library).toContain('Date.prototype.')
    expect(await bundleSchedule()).not.toContain('Date.prototype.')
  })

  const weights = Array.from({ length: 21 }, (_, index): [string, RegExp, string] => [
    `weight ${index}`,
    /(?<=const default_w = [^;]*)(?=;)/,
    `.map((weight, index) => index === ${index} ? weight * 1.01 : weight)`,
  ])

  it.each<[string, RegExp, string]>([
    ...weights,
    ['the share of cards that shall be remembered', /(?<=default_request_retention = )0\.9/, '0.91'],
    ['the longest interval', /(?<=default_maximum_interval = )36500/, '3650'],
    ['a step of learning', /"10m"(?=\n\]\);\nconst default_relearning)/, '"9m"'],
    ['the step of learning again', /(?<=default_relearning_steps = [^;]*)"10m"/, '"9m"'],
    ['the least stability', /(?<=S_MIN = )1e-3/, '1e-1'],
    ['the gain of what is hard', /(?<=\()11 - d\b/, '10 - d'],
    ['the damping of difficulty', /\(10 - old_d\) \/ 9/, '(10 - old_d) / 8'],
    ['the interval after a good rating', /Math\.max\(good_interval, hard_interval \+ 1\)/, 'good_interval'],
    ['the interval after an easy rating', /good_interval \+ 1\n/, 'good_interval\n'],
    ['days', /t \* 24 \* 60/, 't * 23 * 60'],
    ['lapses', /next_again\.lapses \+= 1;/, ''],
    ['reps', /this\.current\.reps \+= 1;/, ''],
    ['the state after a lapse', /Rating\.Again, State\.Relearning\)/, 'Rating.Again, State.Learning)'],
  ])('would be found out if it had something else for %s', async (_, what, instead) => {
    const broken = await bundleSchedule((code) => {
      expect(code).toMatch(what)
      return code.replace(what, instead)
    })
    expect(fc.check(sameAsWhole(await load(broken)), { numRuns: 500, endOnFailure: true }).failed).toBe(true)
  })

  it.each([
    ['a declaration', 'class FSRS ', 'class Fsrs ', 'ts-fsrs has no FSRS.params_handler_proxy,'],
    ['a condition', 'throw new FSRSValidationError(`Invalid delta_t', 'warn(`Invalid delta_t', ' 7 times, not 8'],
  ])('fails to be built when %s is no longer there to be cut', (_, before, after, message) => {
    expect(() => trim(library.replace(before, after))).toThrow(message)
    expect(() => trim(library)).not.toThrow()
  })
})
