import { percent } from '../percent.ts'
import { useTexts } from '../texts.ts'
import type { ReportView } from './read-report.ts'

/** How the class did by skill, if items name skills. */
export function Skills({ view: { skills, quiz } }: { view: ReportView }) {
  const t = useTexts()
  if (skills.length === 0) return null
  return (
    <section aria-labelledby="skills">
      <h3 id="skills">{t.bySkill}</h3>
      <ul class="plain bars">
        {skills.map(({ skill, items, share }) => (
          <li key={skill}>
            <p lang={quiz.language} dir="auto">
              {skill}
            </p>
            <p class="bar-line">
              <meter min={0} max={1} value={share} aria-hidden="true" />
              <span>{t.skillShare(percent(share, t), items)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
