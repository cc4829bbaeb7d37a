import type { BankHead } from '../../../authoring/formats/format.ts'
import { element } from '../../../authoring/formats/write-xml.ts'
import type { Quiz } from '../../../core/quiz.ts'
import type { Archive } from '../archive.ts'
import { elementsIn } from '../xml/element.ts'
import { ifBroken, readDocument, writeRoot } from './documents.ts'
import { resolveInPackage } from './images.ts'
import { isTest, type Resource } from './manifest.ts'
import { writeOutcomeDeclaration } from './processing/declarations.ts'
import { call, setOutcome } from './processing/rules.ts'

/** Reads the title, the language and the order of items from the test of a package. */
export async function readTest(
  archive: Archive,
  resources: readonly Resource[],
): Promise<{ head: BankHead; hrefs: string[]; notes: string[] }> {
  const href = resources.find(isTest)?.href
  const notes: string[] = []
  const lose = (why: string) => void notes.push(`the order that its test gives, for ${href} ${why}`)
  const test = href === undefined ? undefined : await readDocument(archive, href).catch(ifBroken(lose))
  if (href === undefined || !test) return { head: {}, hrefs: [], notes }
  const { title, lang } = test.attributes
  const refs = elementsIn(test).filter(({ name }) => name === 'assessment-item-ref')
  return {
    head: { ...(title && { title }), ...(lang && { language: lang }) },
    hrefs: refs.flatMap(({ attributes }) => resolveInPackage(href, attributes.href ?? '') ?? []),
    notes,
  }
}

/** Writes a test: one section with all items, or a draw of them, and the sum of their scores. */
export function writeTest(id: string, quiz: Quiz, items: readonly { identifier: string; href: string }[]): string {
  const practice = quiz.mode !== 'test'
  return writeRoot(
    'qti-assessment-test',
    { identifier: `quiz.${id}`, title: quiz.title },
    writeOutcomeDeclaration('SCORE', 0),
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
