import { expect, test } from 'vitest'
import { gradeResponse } from '../../../../core/items/index.ts'
import { escapeMarkup } from '../../../../core/markup.ts'
import { assessment, equals, field, label, plain, readXml, readZip, when } from './documents.ts'

const formatted = (text: string) =>
  `<material><mat_extension><mat_formattedtext type="HTML">${escapeMarkup(text)}</mat_formattedtext></mat_extension></material>`
const flow = (block: string, content: string) => `<flow class="${block}">${content}</flow>`
const set = (value: string) => `<setvar variablename="SCORE" action="Set">${value}</setvar>`

const blackboard = (type: string, response: string, conditions: string, after = '') =>
  `<item maxattempts="0"><itemmetadata><bbmd_asi_object_id>_1</bbmd_asi_object_id><bbmd_questiontype>${type}</bbmd_questiontype><qmd_absolutescore_max>10.0</qmd_absolutescore_max></itemmetadata>
  <presentation><flow class="Block">${flow('QUESTION_BLOCK', flow('FORMATTED_TEXT_BLOCK', formatted('<p>Which <em>one</em>?</p>')))}${flow('RESPONSE_BLOCK', response)}${after}</flow></presentation>
  <resprocessing scoremodel="SumOfScores"><outcomes><decvar varname="SCORE" vartype="Decimal" defaultval="0" minvalue="0" maxvalue="10.0"/></outcomes>${conditions}</resprocessing>
  <itemfeedback ident="correct" view="All"><flow_mat>${formatted('Right.')}</flow_mat></itemfeedback><itemfeedback ident="incorrect" view="All"><flow_mat>${formatted('Wrong.')}</flow_mat></itemfeedback></item>`

const lid = (ident: string, cardinality: string, labels: string) =>
  `<response_lid ident="${ident}" rcardinality="${cardinality}"><render_choice shuffle="No" minnumber="0" maxnumber="0">${labels}</render_choice></response_lid>`
const choice = (id: string) =>
  `<flow_label class="Block">${label(id, `<flow_mat class="FORMATTED_TEXT_BLOCK">${formatted(`Text ${id}`)}</flow_mat>`)}</flow_label>`
const end = `<respcondition title="incorrect"><conditionvar><other/></conditionvar>${set('0')}<displayfeedback linkrefid="incorrect" feedbacktype="Response"/></respcondition>`
const right = (condition: string) =>
  `<respcondition title="correct"><conditionvar>${condition}</conditionvar>${set('SCORE.max')}<displayfeedback linkrefid="correct" feedbacktype="Response"/></respcondition>`

const itemsOf = (read: Awaited<ReturnType<typeof readXml>>['read']) =>
  read.map((question) => {
    if ('item' in question) return question.item
    throw new Error(JSON.stringify(question))
  })

test('a pool of Blackboard is read: choice, several answers, true/false, text, number', async () => {
  const choices = ['a', 'b', 'c'].map(choice).join('')
  const truths = ['true', 'false']
    .map((id) => `<flow_label class="Block">${label(id, `<flow_mat>${plain(id)}</flow_mat>`)}</flow_label>`)
    .join('')
  const typed =
    '<response_str ident="response" rcardinality="Single"><render_fib charset="us-ascii" rows="0" columns="0" maxchars="0"/></response_str>'
  const text = (value: string) =>
    `<respcondition title="x"><conditionvar><varequal respident="response" case="No">${value}</varequal></conditionvar></respcondition>`
  const inResponse = (value: string) => equals(value, 'response')
  const pool = assessment(
    'Pool',
    blackboard('Multiple Choice', lid('response', 'Single', choices), right(inResponse('b')) + end),
    blackboard(
      'Multiple Answer',
      lid('response', 'Multiple', choices),
      right(`<and>${inResponse('a')}${inResponse('b')}<not>${inResponse('c')}</not></and>`) + end,
    ),
    blackboard('True/False', lid('response', 'Single', truths), right(inResponse('false')) + end),
    blackboard(
      'Fill in the Blank',
      typed,
      text('Tauber') +
        text('the Tauber') +
        '<respcondition title="incorrect"><conditionvar><other/></conditionvar></respcondition>',
    ),
    blackboard(
      'Numeric',
      typed,
      right(
        '<vargte respident="response">9.0</vargte><varlte respident="response">11.0</varlte><varequal respident="response">10.0</varequal>',
      ) + end,
    ),
  )
  const { read } = await readZip({ 'imsmanifest.xml': '<manifest/>', 'res00001.dat': pool })
  const items = itemsOf(read)
  expect(items).toMatchObject([
    {
      type: 'choice',
      prompt: 'Which *one*?',
      points: 10,
      choices: [{ feedback: 'Wrong.' }, { text: 'Text b', correct: true, feedback: 'Right.' }, {}],
    },
    { type: 'multiple-choice', points: 10, choices: [{ correct: true }, { correct: true }, {}] },
    { type: 'true-false', correctResponse: false },
    { type: 'text-entry', correctResponse: ['Tauber', 'the Tauber'] },
    { type: 'number', correctResponse: 10 },
  ])
  const number = items[4]
  expect(number && [9, 10, 11, 12].map((given) => gradeResponse(number, given, 'en').share)).toEqual([1, 1, 1, 0])
})

test('a matching question of Blackboard has the right side of its own block', async () => {
  const left = (ident: string, text: string, labels: string[]) =>
    flow(
      'Block',
      `${flow('FORMATTED_TEXT_BLOCK', formatted(text))}${lid(ident, 'Single', `<flow_label class="Block">${labels.map((id) => label(id, '')).join('')}</flow_label>`)}`,
    )
  const rights = flow(
    'RIGHT_MATCH_BLOCK',
    ['1357', '1849'].map((year) => flow('Block', flow('FORMATTED_TEXT_BLOCK', formatted(year)))).join(''),
  )
  const pair = (ident: string, value: string) =>
    `<respcondition><conditionvar>${equals(value, ident)}</conditionvar><setvar variablename="SCORE" action="Add">5</setvar></respcondition>`
  const { read } = await readXml(
    assessment(
      'Pool',
      blackboard(
        'Matching',
        left('l1', 'Stone', ['p', 'q']) + left('l2', 'Chain', ['r', 's']),
        pair('l1', 'p') + pair('l2', 's'),
        rights,
      ),
    ),
  )
  const [item] = itemsOf(read)
  if (item?.type !== 'match') throw new Error(JSON.stringify(item))
  const textOf = (id: string | undefined) => item.right.find((one) => one.id === id)?.text
  expect(item.left.map(({ id, text }) => [text, textOf(item.correctResponse[id])])).toEqual([
    ['Stone', '1357'],
    ['Chain', '1849'],
  ])
})

const d2l = (type: string, response: string, conditions: string) =>
  `<item ident="OBJ_1" title="A question"><itemmetadata><qtimetadata>${field('qmd_questiontype', type)}${field('qmd_weighting', '4.000000000')}</qtimetadata></itemmetadata>
  <presentation><flow><material><mattext texttype="text/html">Which?</mattext></material><response_extension/>${response}</flow></presentation>
  <resprocessing><outcomes><decvar vartype="Integer" defaultval="0" varname="que_score" minvalue="0" maxvalue="100"/></outcomes>${conditions}</resprocessing></item>`

test('D2L: a choice, and several answers counted as right and wrong', async () => {
  const choices = ['a', 'b', 'c']
    .map((id) => `<flow_label class="Block">${label(id, `<flow_mat>${plain(`Text ${id}`)}</flow_mat>`)}</flow_label>`)
    .join('')
  const counted = (id: string, isRight: boolean) => {
    const [hit, miss] = isRight ? ['D2L_Correct', 'D2L_Incorrect'] : ['D2L_Incorrect', 'D2L_Correct']
    const add = (name: string) => `<setvar varname="${name}" action="Add">1</setvar>`
    return (
      when(equals(id, 'q'), add(hit as string), '') + when(`<not>${equals(id, 'q')}</not>`, add(miss as string), '')
    )
  }
  const scored = (id: string, value: number) => when(equals(id, 'q'), `<setvar action="Set">${value}</setvar>`, '')
  const { read } = await readXml(
    assessment(
      'Quiz',
      d2l(
        'Multiple Choice',
        lid('q', 'Multiple', choices).replace('Multiple', 'Single'),
        scored('a', 0) + scored('b', 100) + scored('c', 50),
      ),
      d2l('Multi-Select', lid('q', 'Multiple', choices), counted('a', true) + counted('b', true) + counted('c', false)),
      d2l('Long Answer', '<response_str ident="q"/>', ''),
    ),
  )
  expect(read).toMatchObject([
    { item: { type: 'choice', points: 4, choices: [{ text: 'Text a' }, { correct: true }, { weight: 0.5 }] } },
    {
      item: { type: 'multiple-choice', points: 4, choices: [{ correct: true }, { correct: true }, { text: 'Text c' }] },
    },
    { refused: 'is of the type "Long Answer", which cannot be imported' },
  ])
})
