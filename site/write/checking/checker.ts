import type { PreviewRequest } from '../../../authoring/preview/routes.ts'
import { startWorker } from '../trusted.ts'
import type { Connect, Reply, Tasks } from './messages.ts'
import { replies } from './replies.ts'

/** The editor's worker, as its page uses it. */
export interface Checker {
  /** Throws if a part of the worker failed to load. */
  run: <Name extends keyof Tasks>(
    task: Name,
    given: Parameters<Tasks[Name]>[0],
  ) => Promise<Awaited<ReturnType<Tasks[Name]>>>
  /** Asks the preview. Throws the message of a refusal. */
  ask: <Answer>(path: string, body: object) => Promise<Answer>
  /** Gives a port of the worker to the frame of the preview. */
  connect: (port: MessagePort) => void
  stop: () => void
}

export function startChecker(): Checker {
  const worker = startWorker()
  const send = replies((message) => worker.postMessage(message))
  worker.onmessage = ({ data }: MessageEvent<Reply>) => send.receive(data)
  const bodyOf = async <Body>(sent: Promise<Reply>): Promise<Body> => {
    const { status, body } = await sent
    if (status !== 200) throw new Error((body as { detail: string }).detail)
    return body as Body
  }
  return {
    run: (task, given) => bodyOf(send.message({ task, given })),
    ask: (path, body) => {
      const request: PreviewRequest = { method: 'POST', path, body }
      return bodyOf(send.message({ request }))
    },
    connect: (port) => worker.postMessage({ port } satisfies Connect, [port]),
    stop: () => worker.terminate(),
  }
}
