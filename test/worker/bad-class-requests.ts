import { env } from 'cloudflare:workers'
import { minute } from './classes/clock.ts'
import { type Lesson, openGivenLesson, openLesson } from './classes/school.ts'
import { everyType, newQuizId, publish, rightResponses } from './quizzes.ts'
import { authorKey } from './send-request.ts'

/** A request of classes by its template in the description of the API. */
interface ClassRequest {
  method: string
  template: string
  /** The parameters of the address. */
  segments: Record<string, string>
  body?: unknown
  headers: Record<string, string>
}

/** The addresses of all routes of classes. */
export const classTemplates = [
  ...['/api/classes', '/api/classes/{class}', '/api/classes/{class}/tickets', '/api/classes/{class}/code'],
  ...['/api/classes/{class}/key', '/api/classes/{class}/seats/{seat}', '/api/classes/{class}/assignments'],
  ...['', '/quiz', '/report', '/work/{seat}', '/attempts/{number}'].map(
    (rest) => `/api/classes/{class}/assignments/{assignment}${rest}`,
  ),
  ...['/api/join', '/api/seat'],
]

const attempts = '/api/classes/{class}/assignments/{assignment}/attempts/{number}'
const claim = 'C'.repeat(22)

/** A class with valid requests to change in one place, and with a request for each problem of classes. */
export async function openBadClass() {
  const { lesson, given } = await openGivenLesson(3)
  const bearer = (key: string) => ({ 'Content-Type': 'application/json', Authorization: `Bearer ${key}` })
  const segments = { class: lesson.id, assignment: '1', number: '1', seat: '1' }
  const request = (method: string, template: string, body?: unknown, rest: Partial<ClassRequest> = {}) => {
    const merged = { ...segments, ...rest.segments }
    return { method, template, body, headers: bearer(lesson.key), ...rest, segments: merged }
  }
  const device = await lesson.join(1)
  const put = {
    ...{ quiz: given.quiz, version: given.version, mode: 'test', base: 0, revision: 1 },
    ...{ responses: rightResponses, submitted: false },
  }
  const pupil = { headers: bearer(device.token) }
  const created = { class: 'N'.repeat(12), keyHash: 'K'.repeat(43), vault: 'sealed' }
  const tickets = { tickets: [{ seat: 2, epoch: 0, ticket: lesson.ticket(2) }] }
  const valid: ClassRequest[] = [
    request('POST', '/api/classes', created),
    request('PATCH', '/api/classes/{class}', { locked: false, keepDays: 30, roster: null }),
    request('PUT', '/api/classes/{class}/tickets', tickets),
    request('PATCH', '/api/classes/{class}/seats/{seat}', { factor: 1.5 }),
    request('POST', '/api/classes/{class}/assignments', { quiz: given.quiz, minutes: 10, attempts: 2 }),
    request('PATCH', '/api/classes/{class}/assignments/{assignment}', {
      ...{ opensAt: null, amendments: { roofs: 'full', what: { accept: ['bees'] } } },
      exceptions: { 2: { attempts: 2, until: '2027-01-15T09:30:00Z' } },
    }),
    request('PUT', attempts, put, pupil),
    request('POST', '/api/join', { ticket: lesson.ticket(1) }),
    request('POST', '/api/join', { code: 'K7QF3MX', claim }),
    request('GET', '/api/seat', undefined, pupil),
  ]
  return { segments, valid, refused: [...(await refusedOfTeacher(lesson)), ...(await refusedOfPupil(lesson))] }

  /** A request for each problem that a teacher, or an anonymous client, can get. */
  async function refusedOfTeacher({ id }: Lesson): Promise<ClassRequest[]> {
    const { id: secret, version } = await publish({ ...everyType, access: 'class' }, newQuizId('classes-only'))
    const join = (code: string) => request('POST', '/api/join', { code, claim })
    return [
      request('GET', '/api/classes/{class}', undefined, { segments: { class: 'U'.repeat(12) } }),
      request('POST', '/api/classes', { ...created, class: id }),
      request(
        'PATCH',
        '/api/classes/{class}',
        { roster: 'names' },
        {
          headers: { ...bearer(lesson.key), 'If-Match': '"7"' },
        },
      ),
      request('PATCH', '/api/classes/{class}/seats/{seat}', { factor: 2 }, { segments: { seat: '399' } }),
      request('GET', '/api/classes/{class}/assignments/{assignment}/report', undefined, {
        segments: { assignment: '150' },
      }),
      request(
        'POST',
        '/api/quizzes/{quiz}/checks',
        { version, item: 'roofs', response: 'roofs' },
        {
          segments: { quiz: secret },
          headers: bearer(authorKey),
        },
      ),
      request('POST', '/api/join', { ticket: 'K7QF-3MXP-2T4W' }),
      join(await openForCode(400)),
      join(await openForCode(1, 'update classes set locked = 1 where id = ?')),
      join(await openForCode(1, 'update codes set expires_at = 0 where class = ?')),
    ]
  }

  /** A request for each problem that a pupil can get. */
  async function refusedOfPupil({ id, path }: Lesson): Promise<ClassRequest[]> {
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * minute).toISOString()
    const later = await lesson.give({ quiz: given.quiz, opensAt: inMinutes(600) })
    const closed = await lesson.give({ quiz: given.quiz, closesAt: inMinutes(-1) })
    const over = await lesson.give({ quiz: given.quiz, minutes: 1 })
    const other = await lesson.give({ quiz: given.quiz })
    for (const begun of [over, other]) await lesson.putWell(device, begun, { responses: { roofs: 'parks' } })
    await env.DB.prepare('update work set started_at = 0 where class = ? and assignment = ?')
      .bind(id, over.assignment)
      .run()
    const released = await lesson.join(3)
    await lesson.read('PATCH', `${path}/seats/3`, { release: { epoch: 1, ticket: lesson.ticket(3, 1) } })
    const at = ({ assignment }: { assignment: number }, more: object = {}, number = '1') => {
      const to = { segments: { assignment: String(assignment), number } }
      return request('PUT', attempts, { ...put, ...more }, { ...pupil, ...to })
    }
    return [
      ...[at(later), at(closed), at(over), at(other, { base: 4, revision: 5 }), at(other, {}, '9')],
      request('PUT', attempts, put, { headers: bearer(released.token) }),
    ]
  }
}

/** The join code of another class, which has a seat of a number. */
async function openForCode(seat: number, change?: string): Promise<string> {
  const lesson = await openLesson(0)
  await lesson.putTickets([seat])
  const { code } = await lesson.read<{ code: string }>('POST', `${lesson.path}/code`)
  if (change) await env.DB.prepare(change).bind(lesson.id).run()
  return code
}
