import type { TestProject } from 'vitest/node'
import { buildAll } from '../../scripts/build.ts'
import { chromiumPath } from './browser.ts'
import { setUpWorker, type WorkerSetup } from './worker-setup.ts'

declare module 'vitest' {
  interface ProvidedContext {
    worker: WorkerSetup
  }
}

/** Makes what all browser tests need, once: files built from this source, the bundled worker, and an unpacked Chromium. */
export default async function buildOnce(project: TestProject) {
  await Promise.all([buildAll(), chromiumPath()])
  project.provide('worker', await setUpWorker())
}
