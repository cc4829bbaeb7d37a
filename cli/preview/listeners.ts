import type { ServerResponse } from 'node:http'
import type { DraftState } from '../../authoring/draft-state.ts'
import { previewHeaders } from './headers.ts'

/** The pages that follow the draft, by server-sent events. */
export class Listeners {
  readonly #open = new Set<ServerResponse>()

  /** Tells a page the state at once, and each one after it. */
  add(response: ServerResponse, state: DraftState): void {
    response.writeHead(200, { ...previewHeaders, 'Content-Type': 'text/event-stream' })
    this.#open.add(response)
    response.on('close', () => this.#open.delete(response))
    // A page whose connection breaks comes back soon: its place is kept by itself.
    response.write(`retry: 500\n${event(state)}`)
  }

  tell(state: DraftState): void {
    for (const response of this.#open) response.write(event(state))
  }

  end(): void {
    for (const response of this.#open) response.end()
  }
}

const event = (state: DraftState) => `data: ${JSON.stringify(state)}\n\n`
