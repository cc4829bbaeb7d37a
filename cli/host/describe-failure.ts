import type { HostAnswer } from './ask-host.ts'

/** The host cannot be used. The message gives the reason. */
export class HostError extends Error {
  override readonly name = 'HostError'
}

/** Describes why a host's reply is not the one expected. */
export function describeFailure(answer: HostAnswer, host: URL): string {
  if ('unreachable' in answer) {
    return `${host.origin} cannot be reached: ${answer.unreachable}. Is the address right, and is Lede running there?`
  }
  if ('problem' in answer && answer.problem.code === 'unauthorized') {
    const why = answer.problem.detail.includes('operator') ? ` ${answer.problem.detail}` : ''
    return `${host.origin} rejects this author key.${why}`
  }
  if ('problem' in answer) return `${host.origin}: ${answer.problem.detail} (${answer.problem.code})`
  return `${host.origin} is not a host of Lede: its reply has an unknown form.`
}
