/** A connection by WebDriver BiDi: https://www.w3.org/TR/webdriver-bidi/ */
export interface BiDi {
  send: <Result = unknown>(method: string, params: object) => Promise<Result>
  close: () => void
}

interface Message {
  id?: number
  type: string
  result?: unknown
  error?: string
  message?: string
}

export async function connectBiDi(address: string): Promise<BiDi> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  socket.addEventListener('message', ({ data }) => {
    const { id = -1, type, result, error, message } = JSON.parse(data) as Message
    if (type === 'error') waiting.get(id)?.reject(new Error(`${error}: ${message}`))
    else waiting.get(id)?.resolve(result)
    waiting.delete(id)
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser closed the connection.'))
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', () => reject(new Error(`No connection to ${address}`)))
  })
  let last = 0
  return {
    send: <Result>(method: string, params: object) => {
      const answer = Promise.withResolvers<unknown>()
      waiting.set(++last, answer)
      socket.send(JSON.stringify({ id: last, method, params }))
      return answer.promise as Promise<Result>
    },
    close: () => socket.close(),
  }
}
