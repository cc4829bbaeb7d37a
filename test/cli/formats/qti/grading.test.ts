import { expect, test } from 'vitest'
import { type Item, scoreResponse } from '../../../../core/items/index.ts'
import { readBytes } from './round-trip.ts'

const templates = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates'

async function readItem(
  declarations: string,
  body: string,
  template: string,
): Promise<{ item: Item; notes: string[] }> {
  const text = `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a" title="A" adaptive="false" timeDependent="false">
    ${declarations}<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
    <itemBody>${body}</itemBody><responseProcessing template="${templates}/${template}"/></assessmentItem>`
  const { questions } = await readBytes('item.xml', new TextEncoder().encode(text))
  const [question] = questions
  if (!question || !('item' in question)) throw new Error(JSON.stringify(question))
  return { item: question.item, notes: question.notes ?? [] }
}

const scoresOf = (item: Item, responses: unknown[]) => responses.map((response) => scoreResponse(item, response, 'en'))

const city = (...entries: string[]) =>
  `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string">
    <mapping defaultValue="0">${entries.join('')}</mapping></responseDeclaration>`
const entry = (key: string, value: number, caseSensitive: boolean) =>
  `<mapEntry mapKey="${key}" mappedValue="${value}" caseSensitive="${caseSensitive}"/>`
const typed = '<p>Which? <textEntryInteraction responseIdentifier="RESPONSE"/></p>'

test.each([true, false])('texts that differ in case keep their own scores (caseSensitive=%s)', async (sensitive) => {
  const declared = city(entry('Rome', 1, sensitive), entry('rome', 0.5, sensitive))
  const { item } = await readItem(declared, typed, 'map_response')
  expect(scoresOf(item, ['Rome', 'rome', 'Paris'])).toEqual([1, 0.5, 0])
})

test('a text that the package grades in any case and Lede in one gets a note', async () => {
  const { notes } = await readItem(city(entry('Rome', 1, false), entry('rome', 0.5, false)), typed, 'map_response')
  expect(notes).toEqual([expect.stringContaining('is graded differently here: the response "ROME" earned 1 of 1')])
})

test('a declared response without an interaction is not graded', async () => {
  const declare = (id: string) =>
    `<responseDeclaration identifier="${id}" cardinality="single" baseType="identifier"><correctResponse><value>y</value></correctResponse></responseDeclaration>`
  const choices = ['x', 'y'].map((id) => `<simpleChoice identifier="${id}">${id}</simpleChoice>`).join('')
  const body = `<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Which?</prompt>${choices}</choiceInteraction>`
  const { item } = await readItem(declare('RESPONSE') + declare('UNUSED'), body, 'match_correct')
  expect(scoresOf(item, ['x', 'y'])).toEqual([0, 1])
})
