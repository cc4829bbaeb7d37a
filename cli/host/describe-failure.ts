import type { HostAnswer } from './ask-host.ts'

/** Why a host cannot be worked with, in words for whoever named it. */
export class HostError extends Error {
  override readonly name = 'HostError'
}

/** In words, why an answer is not what was asked for. */
export function describeFailure(answer: HostAnswer, host: URL): string {
  if ('unreachable' in answer) {
    return `${host.origin} cannot be reached: ${answer.unreachable}. Is the address right, and is Lede running there?`
  }
  if ('problem' in answer && answer.problem.code === 'unauthorized')
    return `${host.origin} does not take this author key.`
  if ('problem' in answer) return `${host.origin} says: ${answer.problem.detail} (${answer.problem.code})`
  return `${host.origin} answers something that Lede would not.`
}
