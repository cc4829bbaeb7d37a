import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findApi, type Page, type ScormApi } from '../../../widget/scorm/find-api.ts'
import { openSession, type Session, writeTimespan } from '../../../widget/scorm/session.ts'
import { openRunTime } from './page.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const api = {} as ScormApi

/** A page below as many parents, of which the outermost has an API. */
function below(parents: number, outermost: { API?: ScormApi; opener?: Page } = { API: api }): Page {
  const top: { API?: ScormApi; parent: Page } = { ...outermost, parent: undefined as unknown as Page }
  top.parent = top
  return Array.from({ length: parents }).reduce<Page>((page) => ({ parent: page, top }), top)
}

describe('the platform’s API', () => {
  it.each([0, 1, 10])('is found %i parents above the page', (parents) => {
    expect(findApi(below(parents))).toBe(api)
  })

  it('is not looked for further up', () => {
    expect(findApi(below(11))).toBeUndefined()
  })

  it('is found in the parents of the window that opened the page', () => {
    expect(findApi(below(2, { opener: below(3) }))).toBe(api)
  })

  it('is found above a page of another origin', () => {
    const foreign = {
      get API(): ScormApi {
        throw new DOMException('Blocked', 'SecurityError')
      },
      parent: below(1),
    }
    expect(findApi({ parent: foreign })).toBe(api)
  })
})

describe('a session', () => {
  it('commits immediately, then at most every ten seconds, and when it ends', () => {
    const { checked, commits, get } = openRunTime()
    const session = openSession(checked) as Session
    const change = () => session.set({ 'cmi.suspend_data': `${Math.random()}` })
    change()
    expect(commits()).toBe(1)
    for (let second = 0; second < 30; second++) {
      vi.advanceTimersByTime(1000)
      change()
    }
    expect(commits()).toBe(4)
    session.finish()
    expect(commits()).toBe(5)
    expect(get('cmi.core.total_time')).not.toBe('0000:00:00.00')
  })

  it('repeats a commit that fails', () => {
    const { checked, commits } = openRunTime()
    let works = false
    const commit = () => (works ? checked.LMSCommit('') : 'false')
    const session = openSession({ ...checked, LMSCommit: commit }) as Session
    session.set({ 'cmi.core.exit': 'suspend' })
    works = true
    vi.advanceTimersByTime(10_000)
    expect(commits()).toBe(1)
    vi.advanceTimersByTime(60_000)
    expect(commits()).toBe(1)
  })

  it('is refused by a platform that does not initialise', () => {
    const { checked } = openRunTime()
    expect(openSession({ ...checked, LMSInitialize: () => 'false' })).toBeUndefined()
  })

  it.each([
    [0, '0000:00:00.00'],
    [12_345, '0000:00:12.35'],
    [3_599_999, '0001:00:00.00'],
    [90_061_000, '0025:01:01.00'],
  ])('writes %i ms as %s', (milliseconds, written) => {
    expect(writeTimespan(milliseconds)).toBe(written)
  })
})
