import type { Quiz } from '../../core/quiz.ts'

/** A small quiz that uses every item type once, in practice mode, with a key that is easy to read. */
export const sampleQuiz: Quiz = {
  title: 'The lighthouse at Cape Amber',
  description: 'Who built the lighthouse, when, and what is said of it.',
  language: 'en',
  level: 'B1',
  source: {
    title: 'The last keeper',
    publisher: 'Harbour News',
    url: 'https://example.org/keeper',
    published: '2025-11-02',
  },
  stimulus: [
    'The lighthouse at Cape Amber was built in 1874 by the engineer Ada Lund. It stands *31 metres* high.',
    'First the rock was levelled, then the tower was raised, and last the lamp was lit.',
    'The keeper, Tom Reyes, says that “nobody has ever been lost on this coast”. The harbour office keeps no records.',
    'Oil fed the lamp until 1921; electricity has fed it since.',
  ],
  items: [
    {
      id: 'engineer',
      type: 'choice',
      prompt: 'Who built the lighthouse?',
      choices: [
        { id: 'lund', text: 'Ada Lund', correct: true },
        { id: 'reyes', text: 'Tom Reyes' },
        { id: 'office', text: 'The harbour office' },
      ],
      feedback: 'The first sentence names her.',
      evidence: { quote: 'built in 1874 by the engineer Ada Lund' },
    },
    {
      id: 'fuels',
      type: 'multiple-choice',
      prompt: 'What has fed the lamp?',
      points: 2,
      choices: [
        { id: 'oil', text: 'Oil', correct: true },
        { id: 'gas', text: 'Gas' },
        { id: 'electricity', text: 'Electricity', correct: true },
        { id: 'coal', text: 'Coal' },
      ],
      evidence: { quote: 'Oil fed the lamp until 1921; electricity has fed it since.' },
    },
    {
      id: 'records',
      type: 'true-false',
      prompt: 'Ships have been wrecked at Cape Amber.',
      correctResponse: 'not-given',
      notGiven: true,
      evidence: { quote: 'The harbour office keeps no records.' },
    },
    {
      id: 'height',
      type: 'number',
      prompt: 'How high is it?',
      correctResponse: 31,
      tolerance: 0.5,
      unit: 'metres',
      hint: 'It is a prime number.',
      evidence: { quote: 'It stands 31 metres high.' },
    },
    {
      id: 'keeper',
      type: 'text-entry',
      prompt: 'Who keeps it?',
      correctResponse: ['Tom Reyes', 'Reyes'],
      allowTypingSlip: true,
      evidence: { quote: 'The keeper, Tom Reyes' },
    },
    {
      id: 'works',
      type: 'order',
      prompt: 'In what order was it built?',
      points: 3,
      choices: [
        { id: 'a', text: 'The lamp was lit' },
        { id: 'b', text: 'The rock was levelled' },
        { id: 'c', text: 'The tower was raised' },
      ],
      correctResponse: ['b', 'c', 'a'],
      evidence: { quote: 'First the rock was levelled, then the tower was raised, and last the lamp was lit.' },
    },
    {
      id: 'years',
      type: 'match',
      prompt: 'What happened when?',
      left: [
        { id: 'y1874', text: '1874' },
        { id: 'y1921', text: '1921' },
      ],
      right: [
        { id: 'built', text: 'It was built' },
        { id: 'electric', text: 'Electricity came' },
        { id: 'closed', text: 'It was closed' },
      ],
      correctResponse: { y1874: 'built', y1921: 'electric' },
      evidence: { quote: 'Oil fed the lamp until 1921' },
    },
    {
      id: 'summary',
      type: 'inline-choice',
      prompt: 'Complete the sentence.',
      text: 'The tower is {size} metres high and stands at Cape {cape}.',
      gaps: [
        {
          id: 'size',
          choices: [
            { id: 's13', text: '13' },
            { id: 's31', text: '31' },
          ],
        },
        {
          id: 'cape',
          choices: [
            { id: 'amber', text: 'Amber' },
            { id: 'ember', text: 'Ember' },
          ],
        },
      ],
      correctResponse: { size: 's31', cape: 'amber' },
      evidence: { quote: 'It stands 31 metres high.' },
    },
    {
      id: 'claim',
      type: 'hottext',
      prompt: 'Which sentence is a claim by the keeper?',
      sentences: [
        { id: 's1', text: 'It stands 31 metres high.' },
        { id: 's2', text: 'Nobody has ever been lost on this coast.', correct: true },
        { id: 's3', text: 'The harbour office keeps no records.' },
      ],
      attribution: 'Tom Reyes, the keeper',
      evidence: { quote: '"nobody has ever been lost on this coast"' },
    },
  ],
}
