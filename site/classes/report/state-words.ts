import { isHandedIn } from '../../../core/classes/figures.ts'
import type { ReportSeat } from '../../../core/classes/report.ts'
import type { ClassTexts } from '../texts.ts'

/** The state of a seat in words. What the host had when the time was over is handed in, as the pupil's device says. */
export const stateWords = (seat: Pick<ReportSeat, 'state' | 'counts'>, t: ClassTexts): string =>
  seat.state === 'ended' && isHandedIn(seat) ? t['state-ended-counted'] : t[`state-${seat.state}`]
