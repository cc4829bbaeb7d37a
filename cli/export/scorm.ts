import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Exported, ExportFormat } from '../../authoring/formats/format.ts'
import { scormFileName, writeScormPackage } from '../../authoring/scorm/write-package.ts'
import type { Quiz } from '../../core/quiz.ts'
import { buildBrowserFiles } from '../build-browser-files.ts'
import { writeArchive } from '../formats/archive.ts'
import { readHost } from '../host/address.ts'
import { packageRoot } from '../package-root.ts'
import { UsageError } from '../usage-error.ts'

const script = join(packageRoot, 'dist/assets/scorm.js')

/** SCORM 1.2 packages, which show the quiz of a host. */
export const scorm = {
  name: 'scorm',
  title: 'SCORM 1.2 package for learning platforms such as Moodle; needs --host',
  /**
   * The format for a host and a pass mark, as given by their options.
   *
   * @throws UsageError if one is missing or invalid
   */
  forHost(host: string | undefined, mark: string | undefined): ExportFormat {
    if (host === undefined) throw new UsageError('--to scorm needs --host, the address of the host that has the quiz')
    const { origin } = readHost(host)
    const passMark = readPassMark(mark)
    return { ...scorm, write: (id, quiz) => write(id, quiz, origin, passMark) }
  },
}

function readPassMark(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const mark = Number(text)
  if (text.trim() !== '' && mark >= 0 && mark <= 100) return mark
  throw new UsageError(`--pass-mark takes a number from 0 to 100, not "${text}"`)
}

async function write(
  id: string,
  { title, language, access }: Quiz,
  host: string,
  passMark: number | undefined,
): Promise<Exported> {
  if (access === 'class') throw new UsageError(`Only classes take ${id}: a learning platform cannot show it.`)
  await buildBrowserFiles()
  const quiz = { embedding: { quiz: id }, title, language, host, passMark }
  const files = writeScormPackage(quiz, await readFile(script))
  return { files: [{ name: scormFileName(id), bytes: await writeArchive(files) }], lost: [] }
}
