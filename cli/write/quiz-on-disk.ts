import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readJson } from '../../authoring/check/read-json.ts'
import { decodeText } from '../../authoring/decode-text.ts'
import { isEditable } from '../../authoring/editing/is-editable.ts'
import type { FileState, QuizFileInfo, SaveAnswer, SaveRequest } from '../../authoring/editing/quiz-file.ts'
import { itemTypeName } from '../../core/items/index.ts'
import { printQuiz } from '../../core/print-quiz.ts'
import { provideSchema } from '../provide-schema.ts'
import { checkQuizFile, quizIdOf } from '../quiz-file.ts'
import { showPath } from '../show-path.ts'
import { replaceFile } from './replace-file.ts'

/** The quiz file that the editor is opened on. Every save depends on the revision that it builds on. */
export class QuizOnDisk {
  readonly info: QuizFileInfo
  readonly #file: string
  /** The path of the JSON Schema that the file names. */
  #schema: string | undefined
  #queue: Promise<unknown> = Promise.resolve()

  /** `file` is an absolute path, so that its id differs from that of any other file. */
  constructor(file: string) {
    this.#file = file
    this.info = { id: `file-${hash(file)}`, quiz: quizIdOf(file), path: showPath(file) }
  }

  /** Reads the file; undefined if it does not exist. */
  async read(): Promise<FileState | undefined> {
    const bytes = await this.#readBytes()
    if (!bytes) return undefined
    const revision = hash(bytes)
    const decoded = decodeText(bytes)
    const { value, findings } = readJson(decoded.fault === undefined ? decoded.text : '')
    if (findings.length > 0 || !isEditable(value, itemTypeName.options)) {
      const { problems } = await checkQuizFile(this.#file, bytes)
      return { revision, problems: problems.filter(({ severity }) => severity === 'error') }
    }
    const { $schema, ...draft } = value as { $schema?: unknown; items: readonly object[] }
    this.#schema = typeof $schema === 'string' ? $schema : undefined
    return { revision, changedAt: (await stat(this.#file)).mtimeMs, draft }
  }

  /** Writes a draft, one at a time, unless the file has another revision than the draft builds on. */
  save(request: SaveRequest): Promise<SaveAnswer> {
    const saved = this.#queue.then(() => this.#save(request))
    this.#queue = saved.catch(() => {})
    return saved
  }

  async #save({ draft, base }: SaveRequest): Promise<SaveAnswer> {
    const before = await this.#readBytes()
    if (before && hash(before) !== base) {
      const state = await this.read()
      if (state) return { written: false, state }
    }
    const $schema = this.#schema ?? (before ? undefined : await provideSchema(dirname(this.#file)))
    const text = printQuiz({ $schema, ...draft })
    await replaceFile(this.#file, text)
    return { written: true, state: { revision: hash(text), changedAt: Date.now(), draft } }
  }

  readonly #readBytes = () => readFile(this.#file).catch(unlessMissing)
}

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('base64url').slice(0, 22)

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
