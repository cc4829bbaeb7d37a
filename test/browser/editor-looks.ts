import type { Page } from 'playwright-core'
import { colourRules, findViolations } from './find-violations.ts'
import { findWidth } from './teacher.ts'

const looks = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none', rules: colourRules },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
] as const

/** What axe finds in a page as it stands, in light, dark and forced colours, and whether it is wider than a phone. */
export async function checkLooks(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const { name, ...look } of looks) {
    await page.emulateMedia(look)
    const violations = await findViolations(page, 'rules' in look ? [...look.rules] : undefined)
    found.push(...violations.map((violation) => `${name}: ${violation}`))
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  const before = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 640 })
  found.push(...(await findWidth(page)))
  if (before) await page.setViewportSize(before)
  return found
}
