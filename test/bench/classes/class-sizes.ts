import { buildClasses, buildKeeping, buildWidget, type Files } from '../../../scripts/build.ts'
import { atMost, type Measurement } from '../budget.ts'
import { brotliKilobytes, firstScripts, scriptsOf, sum } from '../page-sizes.ts'

/** Weights of the teachers' page, and of what pupils load beyond a quiz without a class. */
export async function measureClassSizes(): Promise<Measurement[]> {
  const build = await buildWidget()
  const styles = await buildKeeping(build)
  const classes = await buildClasses()
  const style = sum(styles, ['classes.css', 'page.css'])
  const first = style + sum(classes, firstScripts(classes, 'classes.js'))
  const all = style + sum(classes, scriptsOf(classes))
  const pageTexts = heaviest(classes, 'classes')
  const isForClasses = (path: string) => path.startsWith('app/seat-')
  const code = sum(build.files, scriptsOf(build.files).filter(isForClasses))
  const seatTexts = heaviest(build.files, 'seat')
  return [
    atMost('the first screen of the page of a class in English, brotli', first + pageTexts.english, 40, 'kB'),
    atMost(
      `the same in the language that has the most to say, ${pageTexts.language}`,
      first + pageTexts.most,
      40,
      'kB',
    ),
    unlimited('the same with all parts of the page', all + pageTexts.most),
    unlimited('what an assignment adds to a quiz, code entry and texts, in English, brotli', code + seatTexts.english),
    unlimited(`the same in the language that has the most to say, ${seatTexts.language}`, code + seatTexts.most),
  ]
}

const unlimited = (what: string, kilobytes: number): Measurement => ({
  what,
  budget: '',
  measured: `${kilobytes.toFixed(2)} kB`,
})

/** Weights of the texts of a part, in English and in the language in which they are heaviest. */
function heaviest(files: Files, part: string) {
  const sizes = [...files].flatMap(([path, contents]) => {
    const [, language] = new RegExp(`^app/(.+)-${part}-[^/]+\\.json$`).exec(path) ?? []
    return language === undefined ? [] : [{ language, size: brotliKilobytes(contents) }]
  })
  const english = sizes.find(({ language }) => language === 'en')?.size ?? Number.NaN
  const { language, size: most } = sizes.reduce((most, each) => (each.size > most.size ? each : most))
  return { english, language, most }
}
