import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sendStatements, type XapiOptions } from '../../../widget/xapi/index.ts'
import { correctAsGiven, sampleQuiz } from '../../core/arbitrary-quiz.ts'
import { fakeStorage, inTurn, openPage } from './page.ts'
import { learner, submit } from './submitted.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const submitted = submit(
  sampleQuiz,
  Object.fromEntries(sampleQuiz.items.map((item) => [item.id, correctAsGiven(item)])),
)
const { items, score: _, maxScore: __, ...about } = submitted
const [first] = items
const total = items.length

/** Enough time for short waits. */
const aWhile = () => vi.advanceTimersByTimeAsync(5 * 60_000)

function setUp(options: Partial<XapiOptions> = {}) {
  const page = openPage()
  const onError = vi.fn()
  const stop = sendStatements({ actor: learner, ...page.to, onError, ...options } as XapiOptions)
  return { ...page, page, onError, stop }
}

describe('an attempt with xAPI', () => {
  it('is recorded: the attempt, each answer of a test when it is handed in, and the end', async () => {
    const { store, posts, tell, verbs } = setUp({ passMark: 0.6 })
    tell('lede-start', about)
    tell('lede-answer', { ...about, item: 'engineer', response: 'reyes' })
    await aWhile()
    expect(verbs()).toEqual(['attempted'])
    tell('lede-submit', submitted)
    await aWhile()
    expect(verbs()).toEqual(['attempted', ...items.map(() => 'answered'), 'completed', 'passed'])
    expect(store.faults).toEqual([])
    expect(posts.map(({ url, size }) => [url, size])).toEqual([
      ['https://lrs.example/xapi/statements', 1],
      ['https://lrs.example/xapi/statements', total + 2],
    ])
    expect(posts.every(({ keepalive }) => keepalive)).toBe(true)
  })

  it('records a test with the times at which it was answered', async () => {
    const { store, tell } = setUp()
    tell('lede-start', about)
    tell('lede-answer', { ...about, item: 'engineer', response: 'lund' })
    const then = new Date().toISOString()
    await aWhile()
    tell('lede-submit', submitted)
    await aWhile()
    const of = (id: string) => [...store.recorded.values()].find(({ object }) => object.id.endsWith(`#${id}`))
    expect(of('engineer')?.timestamp).toBe(then)
    expect(of('fuels')?.timestamp).not.toBe(then)
    const completed = [...store.recorded.values()].find(({ verb }) => verb.display.en === 'completed')
    expect(completed?.result?.duration).toBe('PT300.00S')
  })

  it('is recorded once in practice, where an item is reported when it is checked and again at the end', async () => {
    const { posts, tell, verbs } = setUp()
    tell('lede-answer', { ...about, item: 'engineer', ...(first && { result: first }) })
    await aWhile()
    expect(verbs()).toEqual(['answered'])
    tell('lede-submit', submitted)
    await aWhile()
    expect(verbs()).toEqual([...items.map(() => 'answered'), 'completed'])
    expect(posts.map(({ size }) => size)).toEqual([1, total])
  })

  it('is recorded once although the page was reloaded', async () => {
    const { page, tell, onError } = setUp()
    tell('lede-answer', { ...about, item: 'engineer', ...(first && { result: first }) })
    await aWhile()
    sendStatements({ actor: learner, ...page.to, onError })
    tell('lede-submit', submitted)
    await aWhile()
    expect(page.verbs()).toHaveLength(total + 1)
    expect(onError).not.toHaveBeenCalled()
  })

  it('can be sent to a function of the page instead', async () => {
    const send = vi.fn<(statements: readonly { verb: object }[]) => Promise<void>>()
    send.mockRejectedValueOnce(new Error('away'))
    const { tell, onError } = setUp({ send } as Partial<XapiOptions>)
    tell('lede-start', about)
    await aWhile()
    expect(send).toHaveBeenCalledTimes(2)
    expect(send.mock.lastCall?.[0]).toMatchObject([{ verb: { display: { en: 'attempted' } } }])
    expect(onError).toHaveBeenCalledTimes(1)
  })

  it('is not recorded after the page has stopped recording', async () => {
    const { tell, stop, posts } = setUp()
    stop()
    tell('lede-start', about)
    await aWhile()
    expect(posts).toEqual([])
  })
})

describe('a statement that could not be sent', () => {
  it.each<[string, Parameters<typeof inTurn>]>([
    ['no network', ['unreachable', 'unreachable']],
    ['an answer lost on the way', ['lost']],
    ['a store that is away', [503, 502]],
    ['too many requests', [429]],
    ['an authorization that has run out', [401]],
    ['a wrong address', [404]],
  ])('is retried after %s, and recorded once', async (_, fates) => {
    const { page, tell, verbs, posts } = setUp()
    page.fate = inTurn(...fates)
    tell('lede-start', about)
    await aWhile()
    expect(verbs()).toEqual(['attempted'])
    expect(posts).toHaveLength(fates.length + 1)
  })

  it('is retried immediately when the network is back', async () => {
    const { page, tell, hear, posts, verbs } = setUp()
    page.fate = () => 'unreachable'
    tell('lede-start', about)
    await aWhile()
    page.fate = () => 'fine'
    const before = posts.length
    hear('online')
    await vi.advanceTimersByTimeAsync(0)
    expect(posts).toHaveLength(before + 1)
    expect(verbs()).toEqual(['attempted'])
  })

  it('calls the authorization function before each request', async () => {
    const keys = ['Basic old', 'Basic older']
    const { page, tell, verbs, onError } = setUp({
      authorization: async () => keys.pop() ?? page.to.authorization,
    } as Partial<XapiOptions>)
    tell('lede-start', about)
    await aWhile()
    expect(verbs()).toEqual(['attempted'])
    expect(onError.mock.calls.map(([error]) => error.message)).toEqual([expect.stringContaining('status 401')])
  })

  it('does not block other statements if the store refuses it permanently', async () => {
    const { store, tell, verbs, onError } = setUp()
    const post = store.post.bind(store)
    store.post = (headers, body) => (body.includes('#fuels') ? 400 : post(headers, body))
    tell('lede-submit', submitted)
    await aWhile()
    expect(verbs()).toHaveLength(total)
    expect(onError).toHaveBeenCalledTimes(1)
  })

  it('is sent in several requests, each small enough for keepalive', async () => {
    const long = { ...sampleQuiz, items: sampleQuiz.items.map((item) => ({ ...item, prompt: '등대 '.repeat(1500) })) }
    const { posts, tell, verbs } = setUp()
    tell('lede-submit', submit(long, { engineer: 'lund', fuels: ['oil'], height: 31, keeper: 'Reyes', claim: ['s1'] }))
    await aWhile()
    expect(posts.length).toBeGreaterThan(1)
    expect(posts.every(({ keepalive }) => keepalive)).toBe(true)
    expect(verbs()).toHaveLength(6)
  })
})

describe('the queue of statements', () => {
  it('waits for the next visit of the same learner', async () => {
    const keep = fakeStorage()
    const { page, tell, stop } = setUp({ keep })
    page.fate = () => 'gone'
    tell('lede-start', about)
    await vi.advanceTimersByTimeAsync(0)
    stop()
    expect(Object.keys(keep)).toHaveLength(1)

    const other = openPage()
    sendStatements({ actor: { mbox: 'mailto:other@school.example' }, ...other.to, keep })
    await aWhile()
    expect(other.verbs()).toEqual([])

    sendStatements({ actor: learner, ...other.to, keep })
    await aWhile()
    expect(other.verbs()).toEqual(['attempted'])
    expect(Object.keys(keep)).toEqual([])
  })

  it('continues in memory if storage is refused', async () => {
    const keep = {
      ...fakeStorage(),
      setItem: () => {
        throw new Error('full')
      },
    } as Storage
    const { tell, verbs } = setUp({ keep })
    tell('lede-start', about)
    await aWhile()
    expect(verbs()).toEqual(['attempted'])
  })
})

describe('a wrong configuration', () => {
  it.each<[string, object]>([
    ['nobody', { actor: {} }],
    ['no actor', { actor: undefined }],
    ['two identifiers', { actor: { mbox: 'mailto:a@b.example', openid: 'https://b.example' } }],
    ['a mark in per cent', { passMark: 60 }],
    ['an address without a scheme', { endpoint: 'lrs.example' }],
    ['no address', { endpoint: undefined }],
  ])('throws immediately: %s', (_, options) => expect(() => setUp(options as never)).toThrow(TypeError))
})
