import { randomBytes } from 'node:crypto'
import { deriveLinkKeys, hashAuthKey, makeTicket } from '../../../core/classes/keys.ts'
import { atMost, type Measurement } from '../budget.ts'
import { type Cost, type MeteredLede, startMeteredLede } from '../metered-lede.ts'
import { choiceQuiz, choiceResponses } from '../quizzes.ts'

const seats = 40
const random = (bytes: number) => randomBytes(bytes).toString('base64url')

/** Budgets of rows read and written, by route. Other routes need the same rows at 10 and at 2,000 classes only. */
const budgets: Record<string, [read: number, written: number]> = {
  'put: begin': [4, 1],
  'put: replay': [8, 0],
  'put: hand in': [6, 2],
  'report of 40': [2 + 2 * seats, 0],
}
/** Rows of each route of classes, in a class of 40 that has worked, among 10 and among 2,000 other classes. */
export async function measureClassRows(): Promise<Measurement[]> {
  const lede = await startMeteredLede()
  await lede.cost('PUT', '/api/quizzes/bench', choiceQuiz(10, 'test'))
  // So that the isolate has the quiz in memory.
  await lede.cost('GET', '/api/quizzes/bench')
  await storeClasses(lede, 0, 10)
  const few = await costOfRoutes(lede)
  await storeClasses(lede, 10, 2_000)
  const many = await costOfRoutes(lede)
  await lede.stop()
  return [...few].flatMap(([route, cost]) => [
    compare(route, cost, many.get(route)),
    ...(budgets[route] ?? []).map((budget, index) =>
      atMost(`${route}, of a class`, index ? cost.written : cost.read, budget, index ? 'rows written' : 'rows read'),
    ),
  ])
}

function compare(route: string, few: Cost, many: Cost | undefined): Measurement {
  const show = (cost: Cost | undefined) => `${cost?.read} read, ${cost?.written} written`
  return {
    what: `rows at 10 and 2,000 classes: ${route}`,
    budget: 'the same',
    measured: show(few) === show(many) ? show(few) : `${show(few)} and ${show(many)}`,
    met: show(few) === show(many),
  }
}

/** A request with its name. */
type Route = [name: string, method: string, path: string, body: unknown, key: string]

/** Plays a class of 40, and then each route once. */
async function costOfRoutes(lede: MeteredLede): Promise<Map<string, Cost>> {
  const id = random(9)
  const key = deriveLinkKeys(id, random(16)).authKey
  const at = `/api/classes/${id}`
  const costs = new Map<string, Cost>()
  const measure = async ([name, method, path, body, bearer]: Route) => {
    const { answer, ...cost } = await lede.cost(method, path, body, bearer)
    costs.set(name, cost)
    return answer
  }
  const ticket = (seat: number, epoch = 0) => makeTicket(key, seat, epoch)
  const tickets = Array.from({ length: seats }, (_, index) => ({
    seat: index + 1,
    epoch: 0,
    ticket: ticket(index + 1),
  }))
  await measure(['make a class', 'POST', '/api/classes', { class: id, keyHash: hashAuthKey(key), vault: 'vault' }, ''])
  await measure(['tickets for 40', 'PUT', `${at}/tickets`, { tickets }, key])
  const given = (await measure(['give a quiz', 'POST', `${at}/assignments`, { quiz: 'bench' }, key])) as {
    version: string
  }
  const put = { quiz: 'bench', version: given.version, mode: 'test', responses: choiceResponses(10) }
  const [begin, done] = [
    { ...put, base: 0, revision: 1, submitted: false },
    { ...put, base: 1, revision: 2, submitted: true },
  ]
  const attempt = `${at}/assignments/1/attempts/1`
  let token = ''
  for (let seat = 1; seat <= seats; seat++) {
    const joined = await measure(['join by ticket', 'POST', '/api/join', { ticket: ticket(seat) }, ''])
    token = (joined as { token: string }).token
    if (seat < seats) await lede.cost('PUT', attempt, begin, token)
  }
  const { code } = (await measure(['new code', 'POST', `${at}/code`, undefined, key])) as { code: string }
  const claim = random(16)
  const routes: Route[] = [
    ['put: begin', 'PUT', attempt, begin, token],
    ['put: replay', 'PUT', attempt, begin, token],
    ['put: hand in', 'PUT', attempt, done, token],
    ['attempt', 'GET', attempt, undefined, token],
    ['seat', 'GET', '/api/seat', undefined, token],
    ['quiz of a seat', 'GET', `${at}/assignments/1/quiz`, undefined, token],
    ['join by ticket, again', 'POST', '/api/join', { ticket: ticket(seats) }, ''],
    ['report of 40', 'GET', `${at}/assignments/1/report`, undefined, key],
    ['quiz of the teacher', 'GET', `${at}/assignments/1/quiz`, undefined, key],
    ['class', 'GET', at, undefined, key],
    ['settings', 'PATCH', at, { sharedDevices: true }, key],
    ['extra time', 'PATCH', `${at}/seats/1`, { factor: 1.5 }, key],
    ['release', 'PATCH', `${at}/seats/1`, { release: { epoch: 1, ticket: ticket(1, 1) } }, key],
    ['change an assignment', 'PATCH', `${at}/assignments/1`, { minutes: 30 }, key],
    ['begin again', 'DELETE', `${at}/assignments/1/work/2`, undefined, key],
    ['join by code', 'POST', '/api/join', { code, claim }, ''],
    ['erase a seat', 'DELETE', `${at}/seats/3`, undefined, key],
    ['delete', 'DELETE', at, undefined, key],
  ]
  for (const route of routes) await measure(route)
  return costs
}

/** Stores classes with thirty seats, an assignment and work each: `from` of them are there, and then `to`. */
async function storeClasses(lede: MeteredLede, from: number, to: number) {
  const numbers = 'WITH RECURSIVE numbers (n) AS (SELECT ? + 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)'
  const places = ', places (s) AS (SELECT 1 UNION ALL SELECT s + 1 FROM places WHERE s < 30)'
  const store = (sql: string) => lede.run(sql, from, to)
  await store(`${numbers} INSERT INTO classes (id, key_hash, vault, seats, created_at, expires_at)
    SELECT '~' || n, 'h', 'v', 30, 0, 99999 FROM numbers`)
  await store(`${numbers} INSERT INTO assignments (class, assignment, quiz, version, mode, counts, reveal)
    SELECT '~' || n, 1, 'q', 'v', 'test', 'best', 'never' FROM numbers`)
  await store(`${numbers}${places} INSERT INTO seats (class, seat, ticket)
    SELECT '~' || n, s, 'ticket-' || n || '-' || s FROM numbers, places`)
  await store(`${numbers}${places} INSERT INTO work (class, assignment, seat, attempt, revision, responses, started_at, updated_at)
    SELECT '~' || n, 1, s, 1, 1, '{}', 0, 0 FROM numbers, places`)
}
