import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lede, startLede } from '../browser/server.ts'
import { bundleModule, setUpWorker, type WorkerSetup } from '../browser/worker-setup.ts'
import { childrenNamed } from '../faults/processes.ts'
import { atMost, type Measurement, median } from './budget.ts'
import { type HostileQuiz, hostileBodies, hostileQuizzes } from './hostile-requests.ts'
import { choiceQuiz, choiceResponses } from './quizzes.ts'

const rounds = 9
const putsPerRound = 400
const hostilePuts = 50
const ticksPerSecond = 100

/** A server, the process that runs it, and where attempts are put. */
interface Contender {
  pid: number
  attempts: string
}

/**
 * CPU time of workerd for each put of an attempt, compared with a bare Worker that parses the same body and does one raw D1
 * write. D1 runs inside workerd here, so both write the same row to the same tables; rate limits, which cost far more here
 * than in production, are in neither. The two take turns, so that anything else that the machine does falls on both, and
 * the median pair of turns counts.
 */
export async function measureWorkerCpu(): Promise<Measurement[]> {
  const setup = await setUpWorker()
  const lede = await startMeasured(() => startUnlimitedLede(setup))
  const version = await lede.server.publish('bench', choiceQuiz(10, 'test'))
  const body = JSON.stringify({
    quiz: 'bench',
    version,
    mode: 'test',
    revision: 1,
    responses: choiceResponses(10),
    submitted: true,
  })
  const bare = await startMeasured(() => startBareWorker(setup, lede.server))
  const contenders = {
    lede: { pid: lede.pid, attempts: `${lede.server.url}/api/attempts` },
    bare: { pid: bare.pid, attempts: `${bare.server.url}/api/attempts` },
  }
  const spent = { lede: [] as number[], bare: [] as number[] }
  for (const name of ['lede', 'bare'] as const) await spend(contenders[name], body, putsPerRound)
  for (let round = 0; round < rounds; round++) {
    for (const name of ['bare', 'lede'] as const) spent[name].push(await spend(contenders[name], body, putsPerRound))
  }
  const hostile = await measureHostile(lede.server, contenders.lede, median(spent.lede))
  await Promise.all([lede.server.stop(), bare.server.stop()])
  const ratio = median(spent.lede.map((milliseconds, round) => milliseconds / (spent.bare[round] ?? 0)))
  return [
    atMost('Worker CPU of a put, compared with a bare Worker, both without rate limits', ratio, 1.5, 'times'),
    { what: 'the same in milliseconds, both', budget: '', measured: `${ms(spent.lede)} and ${ms(spent.bare)}` },
    hostile,
  ]
}

/** The slowest body of up to 64 KiB that is known, compared with the put above. */
async function measureHostile(lede: Lede, contender: Contender, normal: number): Promise<Measurement> {
  const versions = {} as Record<HostileQuiz, string>
  for (const id of Object.keys(hostileQuizzes) as HostileQuiz[]) {
    versions[id] = await lede.publish(id, hostileQuizzes[id])
  }
  const found = { name: '', milliseconds: 0 }
  for (const [name, body] of Object.entries(hostileBodies(versions))) {
    await spend(contender, body, 1)
    const milliseconds = await spend(contender, body, hostilePuts)
    if (milliseconds > found.milliseconds) Object.assign(found, { name, milliseconds })
  }
  return atMost(`Worker CPU of the slowest put known (${found.name})`, found.milliseconds / normal, 20, 'times')
}

const ms = (rounds: number[]) => `${median(rounds).toFixed(2)} ms`

/** Milliseconds of CPU for each put, whether it is accepted or refused. */
const spend = ({ pid, attempts }: Contender, body: string, puts: number): Promise<number> =>
  cpuOf(pid, puts, async (index) => {
    const response = await fetch(`${attempts}/${randomUUID()}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...fromAddress(index) },
      body,
    })
    if (response.status >= 500) throw new Error(await response.text())
    await response.arrayBuffer()
  })

/** The header of one of a hundred addresses: from a single one, most puts would be refused as too many new attempts. */
export const fromAddress = (index: number) => ({ 'CF-Connecting-IP': `198.51.100.${index % 100}` })

/** Milliseconds of CPU that a process spends on each of some requests. */
export async function cpuOf(pid: number, requests: number, send: (index: number) => Promise<void>): Promise<number> {
  const before = cpuTicks(pid)
  for (let index = 0; index < requests; index++) await send(index)
  return ((cpuTicks(pid) - before) * 1000) / ticksPerSecond / requests
}

/** User and system time of a process, all its threads: fields 14 and 15 of /proc/PID/stat. */
function cpuTicks(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return Number(fields[11]) + Number(fields[12])
}

/** Starts a server, and finds the process that runs it. */
export async function startMeasured<Server>(start: () => Promise<Server>): Promise<{ server: Server; pid: number }> {
  const before = new Set(childrenNamed('workerd'))
  const server = await start()
  const pid = childrenNamed('workerd').find((child) => !before.has(child))
  if (pid === undefined) throw new Error('no workerd process was started')
  return { server, pid }
}

async function startUnlimitedLede(setup: WorkerSetup) {
  const overrides = await bundleModule(join(import.meta.dirname, 'unlimited-worker.ts'))
  return startLede(setup, { overrides })
}

/** Configured as Lede is, with the quiz that Lede has published, so that all but the Worker itself is the same. */
async function startBareWorker(setup: WorkerSetup, lede: Lede): Promise<Lede> {
  const overrides = await bundleModule(join(import.meta.dirname, 'bare-worker.ts'))
  const bare = await startLede(setup, { overrides })
  const version = await (await lede.database()).prepare('SELECT quiz, version, body FROM versions').first()
  const insert = 'INSERT INTO versions (quiz, version, body, published_at) VALUES (?, ?, ?, 0)'
  await (await bare.database())
    .prepare(insert)
    .bind(...Object.values(version ?? {}))
    .run()
  return bare
}
