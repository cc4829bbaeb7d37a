import type { Quiz } from '../../../core/quiz.ts'
import { call, setOutcome } from './rules.ts'
import { asiRoot } from './write-item.ts'
import { element } from './write-xml.ts'

/** The test: one section with all items, or a draw of them; its score is the sum of theirs. */
export function writeTest(id: string, quiz: Quiz, items: readonly { identifier: string; href: string }[]): string {
  const practice = quiz.mode !== 'test'
  return asiRoot(
    'qti-assessment-test',
    { identifier: `quiz.${id}`, title: quiz.title },
    element(
      'qti-outcome-declaration',
      { identifier: 'SCORE', cardinality: 'single', 'base-type': 'float' },
      element('qti-default-value', {}, element('qti-value', {}, '0')),
    ),
    element(
      'qti-test-part',
      {
        identifier: 'part.1',
        'navigation-mode': 'nonlinear',
        'submission-mode': practice ? 'individual' : 'simultaneous',
      },
      element('qti-item-session-control', { 'show-feedback': true }),
      element(
        'qti-assessment-section',
        { identifier: 'section.1', title: quiz.title, visible: true },
        quiz.draw === undefined ? '' : element('qti-selection', { select: quiz.draw }),
        ...items.map(({ identifier, href }) => element('qti-assessment-item-ref', { identifier, href })),
      ),
    ),
    element(
      'qti-outcome-processing',
      {},
      setOutcome('SCORE', call('sum', element('qti-test-variables', { 'variable-identifier': 'SCORE' }))),
    ),
  )
}
