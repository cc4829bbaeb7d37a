import { buildAll } from '../../scripts/build.ts'
import { printTable } from './budget.ts'
import { measureCheckSpeed } from './check-speed.ts'
import { measureClasses } from './classes/classes.ts'
import { measureTyping } from './editor/typing.ts'
import { measureImportScale } from './import-scale.ts'
import { measureLayoutShift } from './layout-shift.ts'
import { measureRows } from './rows.ts'
import { measureSizes } from './sizes.ts'
import { measureSlowPhone } from './slow-phone.ts'
import { measureWaits } from './waits.ts'
import { measureWorkerCpu } from './worker-cpu.ts'

await buildAll()
const measurements = []
for (const measure of [
  measureSizes,
  measureRows,
  measureWorkerCpu,
  measureClasses,
  measureSlowPhone,
  measureLayoutShift,
  measureWaits,
  measureTyping,
  measureCheckSpeed,
  measureImportScale,
]) {
  measurements.push(...(await measure()))
}
process.exit(printTable(measurements) ? 0 : 1)
