import type { Quiz } from '../../core/quiz.ts'
import { authorKey, sendRequest } from './send-request.ts'

/** A small quiz with every item type, each with a key, feedback and evidence that a test can look for. */
export const everyType = {
  title: 'Bees of the city',
  description: 'What a census of bees found.',
  language: 'en',
  level: 'B1',
  source: { title: 'Bees', publisher: 'The Paper', published: '2025-12-13' },
  stimulus: ['The census found 1,200 hives.', 'Most of them stand on roofs.', 'The oldest hive is from 1987.'],
  items: [
    {
      id: 'roofs',
      type: 'choice',
      prompt: 'Where do most hives stand?',
      choices: [
        { id: 'gardens', text: 'In gardens', weight: 0.25, feedback: 'Secret words on gardens.' },
        { id: 'roofs', text: 'On roofs', correct: true },
        { id: 'parks', text: 'In parks' },
      ],
      feedback: 'Secret feedback one.',
      evidence: { quote: 'Most of them stand on roofs.' },
      attribution: 'Secret attribution.',
      skill: 'Secret skill',
    },
    {
      id: 'facts',
      type: 'multiple-choice',
      prompt: 'What does the text say?',
      choices: [
        { id: 'count', text: 'How many hives there are', correct: true },
        { id: 'honey', text: 'How much honey they give' },
        { id: 'age', text: 'How old the oldest is', correct: true },
      ],
      evidence: [{ quote: 'The oldest hive is from 1987.' }, { quote: 'The census found 1,200 hives.' }],
    },
    {
      id: 'claim',
      type: 'true-false',
      prompt: 'The hives belong to the city.',
      notGiven: true,
      correctResponse: 'not-given',
      evidence: { quote: 'The census found' },
    },
    {
      id: 'hives',
      type: 'number',
      prompt: 'How many hives?',
      correctResponse: 1200,
      accept: [{ min: 1100, max: 1300, weight: 0.5, feedback: 'Secret words on rounding.' }],
      unit: 'hives',
      points: 2,
      evidence: { quote: '1,200 hives' },
    },
    {
      id: 'what',
      type: 'text-entry',
      prompt: 'What was counted?',
      correctResponse: ['hives', 'bee hives'],
      accept: [{ text: 'insects', weight: 0, feedback: 'Secret words on insects.' }],
      evidence: { quote: 'found 1,200 hives' },
    },
    {
      id: 'sequence',
      type: 'order',
      prompt: 'Put in order.',
      choices: [
        { id: 'p', text: 'First' },
        { id: 'q', text: 'Second' },
        { id: 'r', text: 'Third' },
      ],
      correctResponse: ['q', 'r', 'p'],
      evidence: { quote: 'The census' },
    },
    {
      id: 'pairs',
      type: 'match',
      prompt: 'Match.',
      left: [
        { id: 'l1', text: '1,200' },
        { id: 'l2', text: '1987' },
      ],
      right: [
        { id: 'r1', text: 'a year' },
        { id: 'r2', text: 'a count' },
      ],
      correctResponse: { l1: 'r2', l2: 'r1' },
      evidence: { quote: '1987' },
    },
    {
      id: 'gapped',
      type: 'inline-choice',
      prompt: 'Fill in.',
      text: 'The oldest hive is from {year}.',
      gaps: [
        {
          id: 'year',
          choices: [
            { id: 'y87', text: '1987', correct: true },
            { id: 'y97', text: '1997' },
          ],
        },
      ],
      evidence: { quote: 'from 1987' },
    },
    {
      id: 'sentence',
      type: 'hottext',
      prompt: 'Which sentence gives the number?',
      sentences: [
        { id: 's1', text: 'The census found 1,200 hives.', correct: true },
        { id: 's2', text: 'Most of them stand on roofs.' },
      ],
      evidence: { quote: 'The census found 1,200 hives.' },
    },
  ],
} satisfies Quiz

/** Responses to every item of `everyType` that earn the maximum. */
export const rightResponses = {
  roofs: 'roofs',
  facts: ['count', 'age'],
  claim: 'not-given',
  hives: '1,200',
  what: 'Hives',
  sequence: ['q', 'r', 'p'],
  pairs: { l1: 'r2', l2: 'r1' },
  gapped: { year: 'y87' },
  sentence: ['s1'],
}

let count = 0

/** An id that no other test uses. */
export const newQuizId = (name = 'quiz'): string => `${name}-${++count}-${crypto.randomUUID().slice(0, 8)}`

/** Publishes a quiz under an id of its own. */
export async function publish(quiz: Quiz = everyType, id = newQuizId()): Promise<{ id: string; version: string }> {
  const response = await sendRequest('PUT', `/api/quizzes/${id}`, quiz, {
    headers: { Authorization: `Bearer ${authorKey}` },
  })
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}
