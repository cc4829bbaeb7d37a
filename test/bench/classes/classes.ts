import { startLede } from '../../browser/server.ts'
import { setUpWorker } from '../../browser/worker-setup.ts'
import { type Measurement, printTable } from '../budget.ts'
import { startMeasured } from '../worker-cpu.ts'
import { measureClassCpu } from './class-cpu.ts'
import { measureClassMinute } from './class-minute.ts'
import { measureClassRows } from './class-rows.ts'
import { measureClassSizes } from './class-sizes.ts'

/** What classes cost: bytes, rows, CPU, and a class of forty that hands in within one minute. */
export async function measureClasses(): Promise<Measurement[]> {
  const sizes = await measureClassSizes()
  const rows = await measureClassRows()
  const setup = await setUpWorker()
  const { server, pid } = await startMeasured(() => startLede(setup))
  try {
    return [...sizes, ...rows, ...(await measureClassCpu(server, pid)), ...(await measureClassMinute(server))]
  } finally {
    await server.stop()
  }
}

if (import.meta.main) {
  if (!printTable(await measureClasses())) process.exitCode = 1
  process.exit()
}
