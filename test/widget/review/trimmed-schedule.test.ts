import { join } from 'node:path'
import fc from 'fast-check'
import { rolldown } from 'rolldown'
import { expect, it } from 'vitest'
import { trimFsrs } from '../../../scripts/trim-fsrs.ts'
import * as whole from '../../../widget/review/schedule.ts'
import { arbitraryLog } from './arbitrary-deck.ts'

/** The schedule as browsers get it: with what the build leaves of ts-fsrs. */
async function bundleSchedule(): Promise<typeof whole> {
  const input = join(import.meta.dirname, '../../../widget/review/schedule.ts')
  const build = await rolldown({ input, platform: 'browser', plugins: [trimFsrs] })
  const { output } = await build.generate({ format: 'esm' })
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}

it('what browsers get of ts-fsrs schedules as the whole of it does', async () => {
  const trimmed = await bundleSchedule()
  fc.assert(
    fc.property(arbitraryLog, fc.integer({ min: 1.6e12, max: 2e12 }), (log, now) => {
      expect(trimmed.memoryOf(log)).toEqual(whole.memoryOf(log))
      expect(trimmed.previewWaits(log, now)).toEqual(whole.previewWaits(log, now))
    }),
    { numRuns: 500 },
  )
})
