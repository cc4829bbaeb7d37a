import { setTimeout as wait } from 'node:timers/promises'
import { end, firstMatch, start } from '../debian/processes.ts'
import { requirePackages } from '../debian/require-packages.ts'
import { asJson, type Driver, type Engine } from './driver.ts'
import { clickActions, pressActions, typeActions } from './web-driver-actions.ts'

const server = '/usr/bin/WebKitWebDriver'
const display = '/usr/bin/Xvfb'

/** A machine without a graphics card, run as root, whose browser opens the tests' own pages only. */
const environment = {
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
}

/** WebKitGTK's own small browser, driven by WebDriver: https://www.w3.org/TR/webdriver2/ */
export const webkit: Engine = {
  name: 'WebKit',
  start: async () => {
    requirePackages('WebKit', { [server]: 'webkit2gtk-driver', [display]: 'xvfb' })
    const screen = start(display, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'])
    const number = await firstMatch(screen.child, screen.extra, /(\d+)\n/)
    const port = `${4500 + Number(number)}`
    const driver = start(server, ['-p', port], { ...environment, DISPLAY: `:${number}` })
    const call = await openSession(`http://127.0.0.1:${port}`)
    return {
      ...driveTab(call),
      close: async () => {
        // The browser ends with its screen, if not before.
        await call('DELETE', '').catch(() => {})
        await end(driver.child, 'SIGTERM')
        await end(screen.child, 'SIGTERM')
      },
    }
  },
}

type Call = <Value = unknown>(method: 'POST' | 'GET' | 'DELETE', path: string, body?: object) => Promise<Value>

async function openSession(origin: string): Promise<Call> {
  const send = async <Value>(method: string, path: string, body?: object): Promise<Value> => {
    const signal = AbortSignal.timeout(method === 'DELETE' ? 10_000 : 120_000)
    const response = await fetch(origin + path, { method, signal, ...(body && { body: JSON.stringify(body) }) })
    const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } }
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`)
    return value
  }
  while (!(await fetch(`${origin}/status`).catch(() => undefined))) await wait(50)
  const { sessionId } = await send<{ sessionId: string }>('POST', '/session', { capabilities: {} })
  return (method, path, body) => send(method, `/session/${sessionId}${path}`, body)
}

const asScript = (source: string) =>
  `const [args, done] = arguments; (${source})(args).then(done, (error) => done(error))`

function driveTab(call: Call): Omit<Driver, 'close'> {
  const leaveFrames = () => call('POST', '/frame', { id: null })
  const perform = (actions: object[]) => call<void>('POST', '/actions', { actions })
  return {
    open: (url) => call('POST', '/url', { url }),
    reload: async () => {
      await leaveFrames()
      await call('POST', '/refresh', {})
    },
    resize: (width, height) => call('POST', '/window/rect', { width, height }),
    enter: async (selector) => {
      await leaveFrames()
      if (selector === undefined) return
      await call('POST', '/frame', { id: await call('POST', '/element', { using: 'css selector', value: selector }) })
    },
    run: async (inPage, ...args) => {
      const script = asScript(asJson(inPage))
      return JSON.parse(await call('POST', '/execute/async', { script, args: [JSON.stringify(args)] }))
    },
    click: (x, y) => perform(clickActions(x, y)),
    press: (key) => perform(pressActions(key)),
    type: (text) => perform(typeActions(text)),
    picture: async () => Buffer.from(await call<string>('GET', '/screenshot'), 'base64'),
  }
}
