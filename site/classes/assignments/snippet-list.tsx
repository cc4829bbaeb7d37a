import type { Assignment } from '../../../core/classes/assignment.ts'
import { type Snippets, writeSnippets } from '../../../core/embed/snippets.ts'
import { CopyButton } from '../copy-button.tsx'
import { useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'

/** What each editor takes. The steps for each are on the page for teachers. */
const editors: readonly [name: string, recipe: string, forms: readonly (keyof Snippets)[]][] = [
  ['HTML', 'html', ['element']],
  ['WordPress', 'wordpress', ['link']],
  ['Moodle', 'moodle', ['fittingFrame']],
  ['Canvas', 'canvas', ['frame']],
  ['Google Sites', 'google-sites', ['frameAddress']],
  ['MediaWiki', 'mediawiki', ['wikiScript', 'wikiDivision']],
  ['Hugo', 'hugo', ['hugoShortcode', 'hugoCall']],
]

/** The snippets that put an assignment into a page of the teacher's own. */
export function SnippetList({ assignment, title }: { assignment: Assignment; title: string }) {
  const t = useTexts()
  const { open } = useClass()
  const { quiz, assignment: number } = assignment
  const snippets = writeSnippets(
    { quiz, assignment: `${open.class.class}/${number}` },
    location.origin,
    title,
    t.takeQuiz,
  )
  return (
    <details class="snippets">
      <summary>{t.inYourPage}</summary>
      <p class="note">{t.inYourPageHow}</p>
      {editors.map(([name, recipe, forms]) => (
        <div key={name}>
          <h4>
            <a href={`/embed#${recipe}`}>{name}</a>
          </h4>
          {forms.map((form) => (
            <div key={form} class="snippet">
              <pre>
                <code>{snippets[form]}</code>
              </pre>
              <CopyButton text={snippets[form]} label={t.copyFor(name)} />
            </div>
          ))}
        </div>
      ))}
    </details>
  )
}
