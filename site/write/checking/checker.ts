import type { PreviewRequest } from '../../../authoring/preview/routes.ts'
import { startWorker } from '../trusted.ts'
import type { CheckedDraft, Connect, DraftToCheck, Reply } from './messages.ts'
import { replies } from './replies.ts'

/** The editor's worker, as its page uses it. */
export interface Checker {
  check: (draft: DraftToCheck) => Promise<CheckedDraft>
  /** Asks the preview. Throws the message of a refusal. */
  ask: <Answer>(path: string, body: object) => Promise<Answer>
  /** Gives a port of the worker to the frame of the preview. */
  connect: (port: MessagePort) => void
}

export function startChecker(): Checker {
  const worker = startWorker()
  const send = replies((message) => worker.postMessage(message))
  worker.onmessage = ({ data }: MessageEvent<Reply>) => send.receive(data)
  return {
    check: async (check) => (await send.message({ check })).body as CheckedDraft,
    ask: async <Answer>(path: string, body: object) => {
      const request: PreviewRequest = { method: 'POST', path, body }
      const { status, body: answer } = await send.message({ request })
      if (status !== 200) throw new Error((answer as { detail: string }).detail)
      return answer as Answer
    },
    connect: (port) => worker.postMessage({ port } satisfies Connect, [port]),
  }
}
