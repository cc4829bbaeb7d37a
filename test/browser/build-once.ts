import { buildAll } from '../../scripts/build.ts'
import { chromiumPath } from './browser.ts'

/** What all browser tests need, once: files built from this source, and an unpacked Chromium. */
export default async function buildOnce() {
  await Promise.all([buildAll(), chromiumPath()])
}
