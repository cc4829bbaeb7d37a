import { localeOf } from '../../../widget/locale.ts'
import { replies } from '../checking/replies.ts'

/**
 * The script of the preview's frame: the widget as it is embedded, but its host is the draft. Its requests below `draftHost` go
 * to the editor's worker, and its attempts are stored under that name, apart from those at published quizzes.
 */

type App = typeof import('../../../widget/app.tsx')

const draftHost = `${location.origin}/write`

addEventListener('message', ({ origin, ports: [port] }) => {
  if (origin === location.origin && port) void show(port)
})

async function show(port: MessagePort) {
  const send = replies((message) => port.postMessage(message))
  port.onmessage = ({ data }) => send.receive(data)
  const fetchFile = fetch
  globalThis.fetch = async (input, init = {}) => {
    const path = String(input).startsWith(`${draftHost}/api/`) ? String(input).slice(draftHost.length) : undefined
    if (path === undefined) return fetchFile(input, init)
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    const { status, body: answer } = await send.message({ request: { method: init.method ?? 'GET', path, body } })
    return Response.json(answer, { status })
  }
  // The widget that this host serves, not a copy of it.
  const { mount }: App = await import(`${location.origin}/app.js`)
  customElements.define(
    'lede-quiz',
    class extends HTMLElement {
      #mounted: ReturnType<App['mount']> | undefined
      connectedCallback() {
        this.#mounted ??= mount(this, draftHost, { locale: localeOf(this), localeOf })
      }
      disconnectedCallback() {
        this.#mounted?.disconnect()
      }
    },
  )
}
