import { expect, it } from 'vitest'
import { describeWork } from '../../../widget/work/describe-work.ts'
import { shownIn, storeOf } from '../sample.ts'

it('says that the work waits for the network only once the device has kept the handing in', () => {
  const store = storeOf()
  const { strings } = store.state
  // The put of an earlier answer waits.
  store.dispatch({ type: 'delivery', delivery: 'waiting' })
  store.dispatch({ type: 'submit' })
  expect(describeWork(store.state)?.text).toBe(strings.handingIn)
  const { record, attempt, pending } = shownIn(store)
  store.dispatch({ type: 'stored', id: record.id, record: { ...record, attempt }, count: pending.length })
  expect(describeWork(store.state)?.text).toBe(strings.waiting)
})
