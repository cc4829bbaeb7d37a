/**
 * What a log line may say of a failure: the kind of error, what the database complained of, and where in our code a bug
 * was met. Other messages are left out, since they may quote what a learner wrote.
 */
export function describeCause(error: Error | undefined): string | undefined {
  const chain: Error[] = []
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) chain.push(cause)
  const database = chain.find(({ message }) => message.startsWith('D1_ERROR'))
  if (database) return database.message
  const frames = error?.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return error && [error.name, ...frames.slice(0, 5).map((frame) => frame.trim())].join(' ')
}
