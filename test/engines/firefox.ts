import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { end, firstMatch, start } from '../debian/processes.ts'
import { requirePackages } from '../debian/require-packages.ts'
import { type BiDi, connectBiDi } from './bidi.ts'
import { asJson, type Driver, type Engine } from './driver.ts'
import { clickActions, pressActions, typeActions } from './web-driver-actions.ts'

const program = '/usr/bin/firefox-esr'

/** Firefox, driven by WebDriver BiDi, which it speaks itself. */
export const firefox: Engine = {
  name: 'Firefox',
  start: async () => {
    requirePackages('Firefox', { [program]: 'firefox-esr' })
    const profile = await mkdtemp(join(tmpdir(), 'lede-firefox-'))
    const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank']
    const { child, stderr } = start(program, args)
    const address = await firstMatch(child, stderr, /WebDriver BiDi listening on (ws:\S+)/)
    const bidi = await connectBiDi(`${address}/session`)
    await bidi.send('session.new', { capabilities: {} })
    // The first tab never has the focus, without which keys press no button; a new tab has it.
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' })
    return {
      ...driveTab(bidi, context),
      close: async () => {
        await bidi.send('browser.close', {})
        bidi.close()
        await end(child)
        await rm(profile, { recursive: true, force: true })
      },
    }
  },
}

interface Called {
  result?: { value: string }
  exceptionDetails?: { text: string }
}

function driveTab(bidi: BiDi, tab: string): Omit<Driver, 'close'> {
  let context = tab
  const perform = (actions: object[]) => bidi.send<void>('input.performActions', { context, actions })
  const call = async (source: string, args: object[]) => {
    const { result, exceptionDetails } = await bidi.send<Called>('script.callFunction', {
      functionDeclaration: source,
      arguments: args,
      awaitPromise: true,
      target: { context },
    })
    if (exceptionDetails) throw new Error(exceptionDetails.text)
    return result as { value: string }
  }
  return {
    open: async (url) => {
      context = tab
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    reload: async () => {
      context = tab
      await bidi.send('browsingContext.reload', { context, wait: 'complete' })
    },
    resize: (width, height) => bidi.send('browsingContext.setViewport', { context: tab, viewport: { width, height } }),
    enter: async (selector) => {
      context = tab
      if (selector === undefined) return
      const frame = await call(`() => document.querySelector(${JSON.stringify(selector)}).contentWindow`, [])
      context = (frame.value as unknown as { context: string }).context
    },
    run: async (inPage, ...args) => {
      const { value } = await call(asJson(inPage), [{ type: 'string', value: JSON.stringify(args) }])
      return JSON.parse(value)
    },
    click: (x, y) => perform(clickActions(x, y)),
    press: (key) => perform(pressActions(key)),
    type: (text) => perform(typeActions(text)),
    picture: async () => {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context: tab })
      return Buffer.from(data, 'base64')
    },
  }
}
