import { expect, it } from 'vitest'
import { checkText } from '../../../authoring/check/check-text.ts'
import { readArticle } from '../../../authoring/check/read-article.ts'
import { writeDifference } from '../../../cli/check/report/difference.ts'
import { problemsOf, told } from './problems-of.ts'
import { change, smallQuiz } from './small-quiz.ts'

const differenceTo = async (quote: string) => {
  const [problem] = await problemsOf(
    change('"quote": "The keeper, Tom Reyes, left in 1987."', `"quote": ${JSON.stringify(quote)}`),
  )
  return problem && { ...problem, difference: problem.difference && writeDifference(problem.difference) }
}

it('shows the closest sentence, and the difference', async () => {
  expect(await differenceTo('The keeper, Tim Reyes, left in 1978.')).toMatchObject({
    line: 14,
    column: 30,
    severity: 'error',
    rule: 'evidence',
    detail: 'evidence.quote of item "year" is not in the stimulus word for word',
    difference: 'The keeper, [-Tim-]{+Tom+} Reyes, left in [-1978-]{+1987+}.',
    fix: 'copy the words exactly; the closest sentence is in paragraph 1',
  })
})

it('shows no difference in what the passage has before and after a part of a sentence', async () => {
  expect((await differenceTo('keeper, Tom Reyes, quit in'))?.difference).toBe('keeper, Tom Reyes, [-quit-]{+left+} in')
})

it('shows the quotation of a list that is not in the stimulus, or repeats another', async () => {
  const list = '[{ "quote": "left in 1987" }, { "quote": "left in 1978" }, { "quote": "left in 1987" }]'
  const text = change('{ "quote": "The keeper, Tom Reyes, left in 1987." }', list)
  expect(await told(text)).toEqual([
    '14:60 "left in 1978" | evidence | evidence[1].quote of item "year" is not in the stimulus word for word | copy the words exactly; the closest sentence is in paragraph 1',
    '14:89 "left in 1987" | format | evidence[2].quote of item "year" repeats another quotation of the item | keep one of the two',
  ])
})

it('compares a quotation of two sentences with two sentences', async () => {
  const difference = (await differenceTo('Tom Reyes left in 1987. Since then machines have lit the lamp.'))?.difference
  expect(difference).toBe('Tom Reyes{+,+} left in 1987. Since then [-machines have-]{+a machine has+} lit the lamp.')
})

it('says so when nothing is close', async () => {
  expect(await differenceTo('Penguins cannot fly over Greenland.')).toMatchObject({
    difference: undefined,
    fix: 'the stimulus has nothing like it: copy the words that settle the item',
  })
})

it('takes missing evidence for a task', async () => {
  const text = change(',\n      "evidence": { "quote": "Since then a machine has lit the lamp." }', '')
  expect(await problemsOf(text)).toMatchObject([
    { severity: 'task', rule: 'evidence', line: 17, column: 13, detail: 'evidence of item "lamp" is missing' },
  ])
})

it('says once that there is no stimulus, when no item could have evidence', async () => {
  const { stimulus, items, ...quiz } = JSON.parse(smallQuiz)
  const bare = items.map(({ evidence, ...item }: { evidence: unknown }) => item)
  const text = JSON.stringify({ ...quiz, items: bare })
  expect(stimulus).toHaveLength(2)
  expect(await problemsOf(text)).toMatchObject([{ severity: 'task', rule: 'evidence', pointer: '/stimulus' }])
  expect(await told(JSON.stringify({ ...quiz, evidence: 'none', items: bare }))).toEqual([])
})

const html = `<!doctype html><html><head><title>Since then a machine has lit the lamp.</title></head><body>
  <script>"The keeper, Tom Reyes, left in 1987."</script>
  <p>The <b>keeper</b>, Tom&nbsp;Reyes, left&#32;in
  1988.</p><p>Since then a machine has lit the lamp.</p><p>"Nobody was lost," he says.</p></body></html>`

it.each([
  ['HTML', html],
  [
    'text',
    'The keeper, Tom Reyes,\nleft in 1988.\n\nSince then a machine has lit the lamp.\n\n“Nobody was lost,” he says.',
  ],
])('lists the items whose evidence is gone from a newer copy in %s', async (_, copy) => {
  const article = { name: 'newer.html', paragraphs: readArticle(copy) }
  const { problems } = await checkText(smallQuiz, { name: 'small.json', article })
  expect(problems).toMatchObject([
    { rule: 'evidence-gone', severity: 'error', line: 14, detail: 'the evidence of item "year" is not in newer.html' },
  ])
  expect(writeDifference(problems[0]?.difference ?? [])).toBe('The keeper, Tom Reyes, left in [-1987-]{+1988+}.')
  const quote = '{ "quote": "The keeper, Tom Reyes, left in 1987." }'
  const listed = await checkText(change(quote, `[{ "quote": "The keeper" }, ${quote}]`), {
    name: 'small.json',
    article,
  })
  expect(listed.problems).toMatchObject([{ rule: 'evidence-gone', pointer: '/items/0/evidence/1/quote' }])
})
