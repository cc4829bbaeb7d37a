import type { Browser } from 'playwright-core'
import { desktop } from '../browser/browser.ts'
import type { Role, WordPress } from './start-wordpress.ts'

/**
 * Logs in, writes a post with an address in an “Embed” block, publishes it and returns its URL. An https address pasted into
 * a paragraph becomes the same block.
 */
export async function embedAddress(browser: Browser, { url, password }: WordPress, role: Role, address: string) {
  const page = await (await browser.newContext(desktop)).newPage()
  const redirect = new URLSearchParams({ redirect_to: `${url}/wp-admin/post-new.php` })
  await page.goto(`${url}/wp-login.php?${redirect}`)
  await page.getByLabel('Username or Email Address').fill(role)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Log In' }).click()
  await page.getByRole('button', { name: 'Close dialog' }).click()
  await page.getByRole('textbox', { name: 'Add title' }).fill('A lesson')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/embed')
  await page.getByRole('option', { name: 'Embed', exact: true }).click()
  await page.getByRole('textbox', { name: 'Embed URL' }).fill(address)
  await page.getByRole('button', { name: 'Embed', exact: true }).click()
  await page.locator('.wp-block-embed iframe').waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByLabel('Editor publish').getByRole('button', { name: 'Publish', exact: true }).click()
  return page
    .getByLabel('Editor publish')
    .getByRole('link', { name: 'View Post' })
    .evaluate((link: HTMLAnchorElement) => link.href)
}
