import type { ServerResponse } from 'node:http'
import type { DraftState } from '../../authoring/preview/draft-state.ts'
import { previewHeaders } from './headers.ts'

/** The open pages, which get the draft by server-sent events. */
export class Listeners {
  readonly #open = new Set<ServerResponse>()

  /** Sends a page the current state and each later one. */
  add(response: ServerResponse, state: DraftState): void {
    response.writeHead(200, { ...previewHeaders, 'Content-Type': 'text/event-stream' })
    this.#open.add(response)
    response.on('close', () => this.#open.delete(response))
    // Browsers reconnect after half a second.
    response.write(`retry: 500\n${event(state)}`)
  }

  send(state: DraftState): void {
    for (const response of this.#open) response.write(event(state))
  }

  end(): void {
    for (const response of this.#open) response.end()
  }
}

const event = (state: DraftState) => `data: ${JSON.stringify(state)}\n\n`
