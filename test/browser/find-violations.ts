import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** The rules of WCAG 2.2 AA, for what is a part of a page. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The axe rules that depend on colours; all others find the same in dark and forced colours as in light. */
export const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong in a whole page as it stands, by rule and place. In forced colours it takes the colour of a text from
 * a property that these leave alone, so contrast is not checked there: forced colours are the user's choice.
 */
export async function findViolations(page: Page, runOnly = [...wcag, 'best-practice']): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const isForced = matchMedia('(forced-colors: active)').matches
    const { violations } = await (window as never as { axe: typeof axe }).axe.run(document, {
      runOnly,
      rules: isForced ? { 'color-contrast': { enabled: false } } : {},
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id} ${target} ${html.slice(0, 200)}`),
    )
  }, runOnly)
}
