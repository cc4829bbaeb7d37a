import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest'
import { type Embedder, startEmbedder } from '../browser/embedder.ts'
import { type Gateway, startGateway } from '../browser/gateway.ts'
import { type Lede, startLede } from '../browser/server.ts'
import type { Driver, Engine } from './driver.ts'

const pictures = join(import.meta.dirname, '../../node_modules/.cache/engines')

/** What the journeys of one engine share. A host for all of them, a new browser with an empty profile for each. */
export interface Stage {
  driver: Driver
  /** The host as browsers reach it. Its network can be cut. */
  network: Gateway
  /** Another site, whose pages embed quizzes. */
  site: Embedder
  cutNetwork: () => void
  restoreNetwork: () => void
  /** Waits until the host has exactly one attempt that was handed in, with a score. */
  untilScored: (score: number) => Promise<void>
}

/** Sets the stage for the tests of a file. Its members are there once a test runs. */
export function setStage({ name, start }: Engine, quizzes: Record<string, object>): Stage {
  const stage = {} as Stage
  let lede: Lede

  beforeAll(async () => {
    lede = await startLede(inject('worker'))
    for (const [id, quiz] of Object.entries(quizzes)) await lede.publish(id, quiz)
    Object.assign(stage, stageOf(lede, await startGateway(lede.url)), { site: await startEmbedder() })
  })
  afterAll(() => Promise.all([stage.network, stage.site, lede].map((each) => each?.stop())))

  beforeEach(async () => {
    stage.restoreNetwork()
    await (await lede.database()).prepare('delete from attempts').run()
    stage.driver = await start()
    await stage.driver.resize(1024, 900)
  })
  afterEach(async ({ task }) => {
    if (!stage.driver) return
    if (task.result?.state === 'fail') await keepPicture(`${name}, ${task.name}`, stage.driver)
    await stage.driver.close()
  })
  return stage
}

function stageOf(lede: Lede, network: Gateway): Omit<Stage, 'driver' | 'site'> {
  const readScores = async () => {
    const database = await lede.database()
    const { results } = await database.prepare('select score from attempts where submitted_at > 0').all()
    return results.map(({ score }) => score)
  }
  return {
    network,
    cutNetwork: () => {
      network.treat = () => 'cut'
    },
    restoreNetwork: () => {
      network.treat = () => 'pass'
    },
    untilScored: (score) => expect.poll(readScores).toEqual([score]),
  }
}

async function keepPicture(name: string, driver: Driver) {
  const path = join(pictures, `${name.replace(/\W+/g, '-')}.png`)
  await mkdir(pictures, { recursive: true })
  await writeFile(path, await driver.picture())
  console.log(`The page at the failure: ${path}`)
}
