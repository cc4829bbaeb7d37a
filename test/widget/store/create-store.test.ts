import { describe, expect, it, vi } from 'vitest'
import { createStore, watch } from '../../../widget/store/create-store.ts'

const counter = () => createStore((state: number, step: number) => state + step, 0)

describe('a store', () => {
  it('calls listeners with the state after and before each change, and not without a change', () => {
    const store = counter()
    const listener = vi.fn()
    const unsubscribe = store.subscribe(listener)
    store.dispatch(1)
    store.dispatch(0)
    store.dispatch(2)
    unsubscribe()
    store.dispatch(1)
    expect(listener.mock.calls).toEqual([
      [1, 0],
      [3, 1],
    ])
    expect(store.state).toBe(4)
  })

  it('calls each listener in the order of the states, also if listeners dispatch', () => {
    const store = counter()
    const listener = vi.fn()
    store.subscribe((state) => state < 3 && store.dispatch(1))
    store.subscribe(listener)
    store.dispatch(1)
    expect(listener.mock.calls).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ])
  })

  it('notifies again after a listener has thrown', () => {
    const store = counter()
    const listener = vi.fn()
    const unsubscribe = store.subscribe(() => {
      throw new Error('A bug.')
    })
    expect(() => store.dispatch(1)).toThrow('A bug.')
    unsubscribe()
    store.subscribe(listener)
    store.dispatch(1)
    expect(listener.mock.calls).toEqual([[2, 1]])
  })
})

describe('watch', () => {
  it('calls back with the value now, and each time it has changed', () => {
    const store = counter()
    const onChange = vi.fn()
    const stop = watch(store, (state) => state % 2, onChange)
    for (const step of [2, 1, 2, 1]) store.dispatch(step)
    stop()
    store.dispatch(1)
    expect(onChange.mock.calls).toEqual([[0], [1], [0]])
  })
})
