import { type Lede, startLede } from '../browser/server.ts'
import type { WorkerSetup } from '../browser/worker-setup.ts'
import { childrenNamed, killAtOnce } from './processes.ts'

/** Lede's worker on a D1 that outlives the process, so that the process may be killed. */
export interface DurableLede extends Pick<Lede, 'url' | 'publish'> {
  /** The recorded revision of every attempt in the database, by its id; of a seat's by "seat 17". */
  readRevisions: () => Promise<Map<string, number>>
  /** The number of attempts of both kinds that are recorded as submitted, and that the summaries have counted. */
  countSubmitted: () => Promise<{ recorded: number; counted: number }>
  /** SIGKILL: workerd has no chance to write anything. */
  kill: () => void
  /** Clears away what is left of it. */
  dispose: () => Promise<void>
}

/** Starts the worker on the database in `folder`, created if it does not exist. No load that a test makes is a flood. */
export async function startDurableLede(setup: WorkerSetup, folder: string): Promise<DurableLede> {
  const before = childrenNamed('workerd')
  const limit = { namespace_id: '1', simple: { limit: 1_000_000, period: 60 } }
  const overrides = { ratelimits: { FLOOD_LIMIT: limit, PUBLISH_LIMIT: limit } }
  const lede = await startLede(setup, { folder, overrides })
  const pids = childrenNamed('workerd').filter((pid) => !before.includes(pid))
  const database = await lede.database()
  return {
    url: lede.url,
    publish: lede.publish,
    readRevisions: async () => {
      const { results } = await database
        .prepare("SELECT id, revision FROM attempts UNION ALL SELECT 'seat ' || seat, revision FROM work")
        .all<{ id: string; revision: number }>()
      return new Map(results.map(({ id, revision }) => [id, revision]))
    },
    countSubmitted: async () => {
      const counts = await database
        .prepare(
          `SELECT (SELECT count(*) FROM attempts WHERE submitted_at IS NOT NULL)
              + (SELECT count(*) FROM work WHERE submitted_at IS NOT NULL) AS recorded,
            (SELECT sum(attempts) FROM statistics) AS counted`,
        )
        .first<{ recorded: number; counted: number }>()
      return counts as { recorded: number; counted: number }
    },
    kill: () => killAtOnce(pids),
    dispose: lede.stop,
  }
}
