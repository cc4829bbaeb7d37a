import type { Item, ItemTypeName } from '../../../core/items/index.ts'

/** An item of each type, as an author writes it. */
export const examples: { [T in ItemTypeName]: Item<T> } = {
  choice: {
    type: 'choice',
    id: 'troops',
    prompt: 'About how many engineer troops were welcomed in Pyongyang?',
    choices: [
      { id: 'a', text: 'About 120' },
      { id: 'b', text: 'About **1,000**', correct: true },
      {
        id: 'c',
        text: 'About 15,000, which is what the report says of the troops that had been sent some time earlier',
      },
    ],
    shuffle: false,
  },
  'multiple-choice': {
    type: 'multiple-choice',
    id: 'honours',
    prompt: 'Which honours does the report mention?',
    choices: [
      { id: 'a', text: 'The Order of Freedom and Independence', correct: true },
      { id: 'b', text: 'The title of “DPRK Hero”', correct: true },
      { id: 'c', text: 'The Order of the Red Star' },
      { id: 'd', text: 'A monument in Moscow' },
    ],
    shuffle: false,
  },
  'true-false': {
    type: 'true-false',
    id: 'ceremony',
    prompt: 'The ceremony took place in Kursk.',
    correctResponse: false,
    notGiven: true,
  },
  number: { type: 'number', id: 'days', prompt: 'How long was the deployment?', correctResponse: 120, unit: 'days' },
  'text-entry': {
    type: 'text-entry',
    id: 'agency',
    prompt: 'Which agency published the photographs?',
    correctResponse: ['KCNA', 'Korean Central News Agency'],
  },
  order: {
    type: 'order',
    id: 'events',
    prompt: 'Put the events in order.',
    choices: [
      { id: 'k', text: 'The engineers are sent to Kursk' },
      { id: 'd', text: 'Russian reports mention them' },
      { id: 'w', text: 'A ceremony is held in Pyongyang' },
      { id: 'p', text: 'The agency confirms how long they were away and how many died' },
    ],
    correctResponse: ['k', 'd', 'w', 'p'],
  },
  match: {
    type: 'match',
    id: 'speakers',
    prompt: 'Who says what?',
    left: [
      { id: 'kim', text: 'Kim Jong-un' },
      { id: 'hong', text: 'Hong Min, an analyst at the Korea Institute for National Unification' },
      { id: 'kcna', text: 'The news agency' },
    ],
    right: [
      { id: 'loss', text: 'The loss of nine lives is heartrending' },
      { id: 'ally', text: 'Sacrifices will be stressed so that Russia continues to play its role as an ally' },
      { id: 'facts', text: 'The deployment took place' },
    ],
    correctResponse: { kim: 'loss', hong: 'ally', kcna: 'facts' },
  },
  'inline-choice': {
    type: 'inline-choice',
    id: 'summary',
    prompt: 'Complete the summary.',
    text: 'The leader *welcomed* about {count} engineer troops of [one regiment](https://example.org/regiment), who had cleared {object} in a region that borders on <b>Ukraine</b>.',
    gaps: [
      {
        id: 'count',
        choices: [
          { id: 'a', text: '120' },
          { id: 'b', text: '1,000', correct: true },
        ],
      },
      {
        id: 'object',
        choices: [
          { id: 'a', text: 'landmines', correct: true },
          { id: 'b', text: 'roads blocked by the rubble of fallen buildings' },
        ],
      },
    ],
    shuffle: false,
  },
  hottext: {
    type: 'hottext',
    id: 'evidence',
    prompt: 'Which sentences say how many died?',
    sentences: [
      { id: 'a', text: 'The troops returned in December.' },
      {
        id: 'b',
        text: 'The leader honoured the unit and mourned the loss of nine of its members, whose families he met.',
        correct: true,
      },
      { id: 'c', text: 'About 1,000 people came home.' },
      { id: 'd', text: 'He spoke of nine lives.', correct: true },
    ],
  },
}
