import type { Quiz } from '../../../core/quiz.ts'

/** A small quiz in Arabic, with every type of question. */
export const marketQuiz = {
  title: 'سوق المدينة',
  language: 'ar',
  stimulus: [
    'افتُتح السوق عام 1987 في وسط المدينة. يبيع فيه 120 تاجرًا الخضار والخبز، ولا يُباع فيه السمك.',
    'تقول العمدة ليلى إن السوق قلب المدينة. ويقول الخباز سامي إنه يبدأ عمله قبل الفجر.',
  ],
  evidence: 'none',
  items: [
    {
      id: 'place',
      type: 'choice',
      prompt: 'أين السوق؟',
      choices: [
        { id: 'middle', text: 'في وسط المدينة', correct: true },
        { id: 'sea', text: 'على شاطئ البحر' },
      ],
      hint: 'اقرأ الجملة الأولى.',
    },
    { id: 'traders', type: 'number', prompt: 'كم تاجرًا يبيع في السوق؟', correctResponse: 120 },
    { id: 'baker', type: 'text-entry', prompt: 'ما اسم الخباز؟', correctResponse: 'سامي' },
    { id: 'fish', type: 'true-false', prompt: 'يُباع السمك في السوق.', correctResponse: false },
    {
      id: 'goods',
      type: 'multiple-choice',
      prompt: 'ماذا يُباع في السوق؟',
      choices: [
        { id: 'greens', text: 'الخضار', correct: true },
        { id: 'bread', text: 'الخبز', correct: true },
        { id: 'fish', text: 'السمك' },
      ],
    },
    {
      id: 'speakers',
      type: 'match',
      prompt: 'من قال ماذا؟',
      left: [
        { id: 'heart', text: 'السوق قلب المدينة' },
        { id: 'dawn', text: 'يبدأ العمل قبل الفجر' },
      ],
      right: [
        { id: 'layla', text: 'ليلى' },
        { id: 'sami', text: 'سامي' },
      ],
      correctResponse: { heart: 'layla', dawn: 'sami' },
    },
    {
      id: 'gap',
      type: 'inline-choice',
      prompt: 'أكمل الجملة.',
      text: 'افتُتح السوق عام {year}.',
      gaps: [
        {
          id: 'year',
          choices: [
            { id: 'a', text: '1987', correct: true },
            { id: 'b', text: '1978' },
          ],
        },
      ],
    },
    {
      id: 'sentence',
      type: 'hottext',
      prompt: 'أي جملة تقول متى يبدأ العمل؟',
      sentences: [
        { id: 'heart', text: 'تقول العمدة ليلى إن السوق قلب المدينة.' },
        { id: 'dawn', text: 'ويقول الخباز سامي إنه يبدأ عمله قبل الفجر.', correct: true },
      ],
    },
    {
      id: 'days',
      type: 'order',
      prompt: 'رتّب هذه الأوقات.',
      choices: [
        { id: 'dawn', text: 'الفجر' },
        { id: 'noon', text: 'الظهر' },
        { id: 'night', text: 'الليل' },
      ],
      correctResponse: ['dawn', 'noon', 'night'],
    },
  ],
} satisfies Quiz
