import { describe, expect, it } from 'vitest'
import { checkMarkup } from '../../../authoring/check/check-markup.ts'
import { problemsOf } from './problems-of.ts'
import { change } from './small-quiz.ts'

const shownIn = (prompt: string) =>
  checkMarkup({ items: [{ id: 'one', type: 'choice', prompt }] }).map(
    ({ detail }) => /"(.*)" as it is written/s.exec(detail)?.[1],
  )

describe('markup that students would see is reported:', () => {
  it.each([
    ['a pair of HTML tags', 'The <b>keeper</b> left.', '<b>'],
    ['a tag that touches a word', '<b>The keeper left.', '<b>'],
    ['a tag in another language', '등대지기는 <strong>1987년</strong>에 떠났다.', '<strong>'],
    ['a line break of HTML', 'One<br/>two', '<br/>'],
    ['a picture of HTML', '<img src="a.png"> Which lamp?', '<img src="a.png">'],
    ['a link of HTML', 'See <a href="https://a.example">there</a>.', '<a href="https://a.example">'],
    ['a comment of HTML', 'The keeper <!-- Tom --> left.', '<!--'],
    ['an entity by name', 'Tom &amp; Ada', '&amp;'],
    ['an entity of an umlaut', 'T&uuml;r', '&uuml;'],
    ['an entity by number', 'Tom&#160;Reyes', '&#160;'],
    ['a heading', '# The lamp', '# The lamp'],
    ['a heading in a later line', 'Read on.\n### La lámpara', '### La lámpara'],
    ['a list of one entry', '- a', '-'],
    ['a list with hyphens', 'Which?\n- the lamp\n- the oil', '-'],
    ['a list with asterisks', '* Die Lampe brennt.\n* Das Öl ist teuer.', '*'],
    ['a picture of Markdown', 'Look: ![](lamp.png)', '![](lamp.png)'],
    [
      'a picture of Markdown from elsewhere',
      '![Lamp](https://a.example/lamp.png)',
      '![Lamp](https://a.example/lamp.png)',
    ],
    ['a link to a file', 'See [the map](map.html).', '[the map](map.html)'],
    ['a link to a mailbox', 'Ask [Tom](mailto:tom@a.example).', '[Tom](mailto:tom@a.example)'],
    ['a table', 'a | b\n--- | ---\n1 | 2', '--- | ---'],
    ['a table with outer lines', '| a | b |\n| 1 | 2 |', '| a | b |\n| 1 | 2 |'],
    ['a letter of TeX', 'Solve for $x$.', '$x$'],
    ['a formula of TeX', 'What is $a^2 + b^2$?', '$a^2 + b^2$'],
    ['a sum of TeX', '$a+b$ ?', '$a+b$'],
    ['a displayed formula', '$$E = mc^2$$', '$$E = mc^2$$'],
    ['a formula in backslashed parentheses', 'What is \\(x^2\\)?', '\\(x^2\\)'],
    ['a bare command of TeX', 'What is \\frac{1}{2}?', '\\frac{'],
    ['struck text', 'It was ~~red~~ green.', '~~red~~'],
    ['bold with underscores', 'It was __green__.', '__green__'],
    ['bold that is not closed', 'It was **green.', '**green'],
    ['bold that is not opened', 'Era verde** y no roja.', 'verde**'],
    ['a fence of code', '```js\nlamp()\n```', '```'],
    ['a cloze of other tools', 'The {{c1::keeper}} left.', '{{c1::keeper}}'],
    ['a gap in two braces', 'Le {{gardien}} est parti.', '{{gardien}}'],
    ['bold of a forum', 'The [b]keeper[/b] left.', '[b]'],
  ])('%s', (_, prompt, shown) => {
    expect(shownIn(prompt)).toContain(shown)
  })
})

it.each([
  ['inline Markdown', 'A *lamp*, _oil_, **bold**, ***both***, `code` and [a link](https://a.example/x_y?a=1&b=2).'],
  ['markup between backticks', 'What does `<b>` do, and `&amp;`, ``**`` and `$x$`?'],
  ['escaped marks', '\\# of ships, 2 \\*\\* 3, \\{{lamp}}, \\[sic\\](here), \\- a'],
  ['a tag that is the answer', '<b>'],
  ['a tag within a sentence', 'What does the <b> tag do?'],
  ['a comparison', 'If a<b and c>d, is a < d?'],
  ['an arrow and a heart', 'x -> y <- z <3'],
  ['prices', 'It costs $5 or $10, US$ 5 (A$7), and $5–$10 there.'],
  ['a name with a dollar', 'Who are Ke$ha and A$AP Rocky?'],
  ['the names of variables', 'What is in $HOME and in $USER?'],
  ['an ampersand', 'Q&A; AT&T; R&B; Tom & Ada'],
  ['a rank', '#1 in the charts, C# and F#'],
  ['a range', 'Between 5 ~ 7 and ~~ 8'],
  ['a drawn-out word', '안녕~~ 반가워~~'],
  ['a negative number', '- 5'],
  ['speech', '- Bonjour !\n- Bonjour, gardien.'],
  ['a footnote', '* Name changed.'],
  ['a power', '2**3 and 2 ** 3'],
  ['blanks', 'The ____ left in ______; she __ and he __.'],
  ['an absolute value', 'What is |x| if x is −3?'],
  ['alternatives', 'he|she|it'],
  ['an index', 'What is a[i](x) in f(a[0])?'],
  ['an editor’s remark', 'He left [sic](!), [...] and [laughs].'],
  ['a path', 'C:\\Users\\Tom and \\n'],
  ['a set', '{1, 2} and {gap}'],
])('%s is no unsupported markup', (_, prompt) => {
  expect(shownIn(prompt)).toEqual([])
})

it('every text that students read is looked at, and no other', () => {
  const b = '<b>x</b>'
  const quiz = {
    $comment: b,
    title: b,
    description: 'A **bold** claim',
    source: { title: b, publisher: 'Tom &amp; Ada', author: b, url: 'https://a.example/?a&amp;b' },
    stimulus: [b, 'fine'],
    items: [
      {
        id: 'one',
        prompt: b,
        hint: b,
        feedback: b,
        attribution: b,
        media: { src: b, alt: b },
        evidence: { quote: b },
        correctResponse: [b],
        allow: [{ rule: 'negative-stem', reason: b }],
        choices: [{ id: 'a', text: b, feedback: b }, b],
        left: [{ id: 'a', text: b }],
        accept: [{ text: b }],
      },
    ],
  }
  expect(checkMarkup(quiz).map(({ pointer }) => pointer)).toEqual([
    '/title',
    '/description',
    '/source/title',
    '/source/publisher',
    '/source/author',
    '/stimulus/0',
    '/items/0/prompt',
    '/items/0/hint',
    '/items/0/feedback',
    '/items/0/attribution',
    '/items/0/media/alt',
    '/items/0/choices/0/text',
    '/items/0/choices/0/feedback',
    '/items/0/choices/1',
    '/items/0/left/0/text',
  ])
})

it('the warning names the text and the way out', async () => {
  expect(await problemsOf(change('has lit the lamp since', 'has lit the <b>lamp</b> since'))).toMatchObject([
    {
      rule: 'markup',
      severity: 'warning',
      line: 19,
      detail: 'students see "<b>" as it is written in prompt of item "lamp"',
      fix: 'take it out, or write **bold**, *italic*, \\n for a new line; to show it as it is, put it between backticks: `…`',
    },
  ])
})
