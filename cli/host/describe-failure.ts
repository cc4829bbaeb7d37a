import type { HostAnswer } from './ask-host.ts'

/** The host cannot be used; the message tells the person at the terminal why. */
export class HostError extends Error {
  override readonly name = 'HostError'
}

/** Describes why a host's reply is not the one expected. */
export function describeFailure(answer: HostAnswer, host: URL): string {
  if ('unreachable' in answer) {
    return `${host.origin} cannot be reached: ${answer.unreachable}. Is the address right, and is Lede running there?`
  }
  if ('problem' in answer && answer.problem.code === 'unauthorized')
    return `${host.origin} does not take this author key.`
  if ('problem' in answer) return `${host.origin} says: ${answer.problem.detail} (${answer.problem.code})`
  return `${host.origin} answers something that Lede would not.`
}
