import type { ServerResponse } from 'node:http'
import { localHeaders } from './headers.ts'

/** The open pages, which get each state of the file by server-sent events. */
export class Listeners<State> {
  readonly #open = new Set<ServerResponse>()

  /** Sends a page the current state and each later one. */
  add(response: ServerResponse, state: State): void {
    response.writeHead(200, { ...localHeaders, 'Content-Type': 'text/event-stream' })
    this.#open.add(response)
    response.on('close', () => this.#open.delete(response))
    // Browsers reconnect after half a second.
    response.write(`retry: 500\n${event(state)}`)
  }

  send(state: State): void {
    for (const response of this.#open) response.write(event(state))
  }

  end(): void {
    for (const response of this.#open) response.end()
  }
}

const event = (state: unknown) => `data: ${JSON.stringify(state)}\n\n`
