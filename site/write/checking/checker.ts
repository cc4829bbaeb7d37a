import type { PreviewRequest } from '../../../authoring/preview/routes.ts'
import type { CheckedDraft, Connect, DraftToCheck, Message, Reply } from './messages.ts'

/** The part of Trusted Types used here; browsers without it accept a plain address. */
declare const trustedTypes:
  | { createPolicy: (name: string, rules: object) => { createScriptURL: (given: string) => string } }
  | undefined

const address = '/write-checks.js'

/** The page's Content-Security-Policy allows a policy of this name, which can create only this one address. */
const policyName = 'lede-write'

/** The editor's worker, as its page uses it. */
export interface Checker {
  check: (draft: DraftToCheck) => Promise<CheckedDraft>
  /** Asks the preview. Throws the message of a refusal. */
  ask: <Answer>(path: string, body: object) => Promise<Answer>
  /** Gives a port of the worker to the frame of the preview. */
  connect: (port: MessagePort) => void
}

export function startChecker(): Checker {
  const policy =
    typeof trustedTypes === 'object'
      ? trustedTypes.createPolicy(policyName, { createScriptURL: () => address })
      : undefined
  const worker = new Worker(policy ? policy.createScriptURL('') : address, { type: 'module' })
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

/** Sends messages and resolves each to its reply. */
export function replies(post: (message: Message) => void) {
  const waiting = new Map<number, (reply: Reply) => void>()
  let last = 0
  return {
    message: (message: Message extends infer M ? (M extends unknown ? Omit<M, 'number'> : never) : never) =>
      new Promise<Reply>((resolve) => {
        const number = ++last
        waiting.set(number, resolve)
        post({ ...message, number } as Message)
      }),
    receive: (reply: Reply) => {
      waiting.get(reply.number)?.(reply)
      waiting.delete(reply.number)
    },
  }
}
