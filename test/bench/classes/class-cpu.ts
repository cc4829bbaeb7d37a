import { randomUUID } from 'node:crypto'
import { makeClass } from '../../browser/classroom.ts'
import type { Lede } from '../../browser/server.ts'
import { type Measurement, median } from '../budget.ts'
import { choiceQuiz, choiceResponses } from '../quizzes.ts'
import { cpuOf, fromAddress } from '../worker-cpu.ts'
import { joinSeat } from './join-seat.ts'

/** Each round hands in one assignment with every seat, and as many anonymous attempts. */
const seats = 100
const rounds = 7

/** CPU time of workerd for the put of a seat, and for an anonymous one, by turns in one run. */
export async function measureClassCpu(lede: Lede, pid: number): Promise<Measurement[]> {
  const version = await lede.publish('cpu', choiceQuiz(10, 'test'))
  const classroom = await makeClass(lede.url, seats)
  const tokens: string[] = []
  for (const ticket of classroom.tickets) tokens.push(await joinSeat(lede.url, ticket))
  const put = { quiz: 'cpu', version, mode: 'test', revision: 1, responses: choiceResponses(10), submitted: true }
  const send = async (path: string, index: number, body: object, token = '') => {
    const headers = {
      ...{ 'Content-Type': 'application/json', ...fromAddress(index) },
      ...(token && { Authorization: `Bearer ${token}` }),
    }
    const response = await fetch(`${lede.url}${path}`, { method: 'PUT', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(await response.text())
    await response.arrayBuffer()
  }
  const spent = { seat: [] as number[], anonymous: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    const assignment = await classroom.assign({ quiz: 'cpu' })
    const attempt = `/api/classes/${classroom.id}/assignments/${assignment}/attempts/1`
    const seat = await cpuOf(pid, seats, (index) => send(attempt, index, { ...put, base: 0 }, tokens[index]))
    const anonymous = await cpuOf(pid, seats, (index) => send(`/api/attempts/${randomUUID()}`, index, put))
    // The first round warms the isolate up.
    if (round === 0) continue
    spent.seat.push(seat)
    spent.anonymous.push(anonymous)
  }
  const ratio = median(spent.seat) / median(spent.anonymous)
  return [
    {
      what: "Worker CPU of a seat's put that begins and hands in, compared with an anonymous one",
      budget: '',
      measured: `${ratio.toFixed(2)} times: ${median(spent.seat).toFixed(2)} and ${median(spent.anonymous).toFixed(2)} ms`,
    },
  ]
}
