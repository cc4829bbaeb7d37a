import firstEnglish from '../../locales/en/quiz.json' with { type: 'json' }
import { interfaceLanguages } from '../../locales/languages.ts'
import { type Build, buildBuilder, buildKeeping, buildWidget } from '../../scripts/build.ts'
import { atMost, type Measurement, printTable } from './budget.ts'
import { measureEditorSizes } from './editor/editor-sizes.ts'
import { brotliKilobytes } from './page-sizes.ts'

const englishFirst = brotliKilobytes(Buffer.from(JSON.stringify(firstEnglish)))

/** The app's entry and what it imports statically: what a quiz of choice items waits for. */
function firstLoad({ appEntry, imports }: Build): string[] {
  const paths = new Set<string>()
  const visit = (path: string) => {
    if (paths.has(path)) return
    paths.add(path)
    for (const next of imports.get(path) ?? []) visit(next)
  }
  visit(appEntry)
  return [...paths]
}

/** The sizes of the widget and of the host's pages with their budgets. Each file is compressed separately, as it is sent. */
export async function measureSizes(): Promise<Measurement[]> {
  const build = await buildWidget()
  const size = (path: string) => brotliKilobytes(build.files.get(path) as Uint8Array)
  const total = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + size(path), 0)
  // Pages ask for these, the widget never does.
  const forPages = ['fit-frames.js', 'scorm.js', 'xapi.js']
  // Only pages that name an attempt load it.
  const isResuming = (path: string) => path.startsWith('app/resume-attempt-')
  const scripts = [...build.files.keys()].filter(
    (path) => path.endsWith('.js') && !forPages.includes(path) && !isResuming(path),
  )
  const isReview = (path: string) => /^(app\/)?(review|offer)\b/.test(path)
  // The first texts of English are in the app: they count with the first load, and otherwise with their language.
  const isForClasses = (path: string) => path.startsWith('app/seat-')
  const everything = total(scripts.filter((path) => !isReview(path) && !isForClasses(path))) - englishFirst
  const first = ['embed.js', ...firstLoad(build)]
  const texts = [...build.files.keys()].filter((path) => path.endsWith('.json'))
  const sizeOf = (language: string) =>
    total(texts.filter((path) => path.startsWith(`app/${language}-`) && !/-(review|seat)-/.test(path))) +
    (language === 'en' ? englishFirst : 0)
  const largest = (part: string) => Math.max(...texts.filter((path) => path.includes(`-${part}-`)).map(size))
  const largestFirst = largest('quiz')
  return [
    atMost('loader, brotli', size('embed.js'), 1.1, 'kB'),
    atMost('first load for a quiz of choice items, brotli', total(first), 14, 'kB'),
    atMost('first load for a quiz of choice items, with the quiz', first.length + 1, 4, 'requests'),
    {
      what: 'the same in the language that has the most to say at first',
      budget: '',
      measured: `${(total(first) + largestFirst).toFixed(2)} kB, ${first.length + 2} requests`,
    },
    {
      what: 'what follows once the first question stands: rarer items, saving, sending, feedback, results',
      budget: '',
      measured: `${total([...build.files.keys()].filter((path) => path.startsWith('app/work'))).toFixed(2)} kB, 1 request`,
    },
    atMost('everything the widget can ever load but languages and review, brotli', everything, 32, 'kB'),
    atMost('what a quiz that is given to a class adds, brotli', total(scripts.filter(isForClasses)), 4.5, 'kB'),
    atMost(
      'what review adds to that, with its texts in the language that has the most to say, brotli',
      total(scripts.filter(isReview)) + largest('review'),
      16,
      'kB',
    ),
    ...interfaceLanguages.map((tag) => atMost(`language ${tag}, brotli`, sizeOf(tag), 2.6, 'kB')),
    atMost('for pages that have their quizzes in frames, brotli', size('fit-frames.js'), 1, 'kB'),
    atMost('in SCORM packages, brotli', size('scorm.js'), 6, 'kB'),
    atMost('for pages that send xAPI statements, brotli', size('xapi.js'), 7, 'kB'),
    atMost('for pages of the host, to be there without a network, brotli', await keepingSize(build), 4, 'kB'),
    atMost("the embed builder's script without the widget, brotli", brotliKilobytes(await buildBuilder()), 12, 'kB'),
    ...(await measureEditorSizes()),
  ]
}

async function keepingSize(build: Build): Promise<number> {
  const files = await buildKeeping(build)
  const size = (path: string) => brotliKilobytes(files.get(path) as Uint8Array)
  return size('keep-page.js') + size('service-worker.js')
}

if (import.meta.main && !printTable(await measureSizes())) process.exitCode = 1
