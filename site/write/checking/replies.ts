import type { Message, Reply } from './messages.ts'

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
