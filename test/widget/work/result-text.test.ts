import { expect, it } from 'vitest'
import { describeResult } from '../../../widget/work/result-text.ts'
import { freshRecord, sampleQuiz, shownIn, storeOf } from '../sample.ts'
import { seatRecord } from '../seat/seat-sample.ts'

const shared = (record: ReturnType<typeof freshRecord>) =>
  describeResult(shownIn(storeOf(record)), 'https://quiz.example', '1 of 4 points')

it('a result to share names the page of the quiz, but not if the quiz was taken in a class: it may have none', () => {
  const url = 'https://quiz.example/q/roofs'
  expect(shared(freshRecord(sampleQuiz()))).toContain(url)
  expect(shared(seatRecord())).toMatch(/^Roofs\n1 of 4 points\n⬜+$/)
})
