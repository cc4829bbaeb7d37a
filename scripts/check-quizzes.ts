import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { listQuizFiles } from '../cli/publish.ts'
import { parseQuiz } from '../core/parse-quiz.ts'

const root = join(import.meta.dirname, '..')
let failed = 0

for (const file of await listQuizFiles()) {
  const { quiz, issues } = parseQuiz(JSON.parse(await readFile(file, 'utf8')))
  const images = quiz?.items.flatMap(({ media }, index) => (media ? [{ src: media.src, index }] : [])) ?? []
  const missing = images
    .filter(({ src }) => !existsSync(join(root, 'quizzes', src)))
    .map(({ src, index }) => ({
      pointer: `/items/${index}/media/src`,
      detail: `names quizzes/${src}, which is missing`,
    }))
  for (const { pointer, detail } of [...(issues ?? []), ...missing]) {
    console.log(`${relative(root, file)}: ${pointer} ${detail}`)
    failed++
  }
}

process.exitCode = failed ? 1 : 0
