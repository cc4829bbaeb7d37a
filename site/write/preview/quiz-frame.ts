import { contentIn } from '../../../core/content-language.ts'
import type { AnyResponse } from '../../../core/items/index.ts'
import type { PublicQuiz } from '../../../core/public-quiz.ts'
import type { Mode } from '../../../core/quiz.ts'
import { attemptDatabase } from '../../../widget/device/attempt-database.ts'
import { carryAttempt, embedKeyOf, type PreviewHost } from './carry-attempt.ts'

export type Theme = 'light' | 'dark'

/** The state in which the widget is shown. */
export interface Scene {
  quiz: PublicQuiz
  mode: Mode
  theme: Theme
}

/** The frame that the widget runs in, by the public tag, as in any page. */
export class QuizFrame {
  readonly #frame: HTMLIFrameElement
  readonly #host: PreviewHost
  readonly #attempts = attemptDatabase()
  #shown: Scene | undefined
  /** Changes run one at a time, because each reads what the previous one stored. */
  #queue: Promise<void> = Promise.resolve()

  constructor(frame: HTMLIFrameElement, host: PreviewHost) {
    this.#frame = frame
    this.#host = host
  }

  /** Shows a scene, at `item` if given, else at the current position. */
  show(scene: Scene, item?: string): Promise<void> {
    this.#queue = this.#queue.then(() => this.#change(scene, item)).catch((error) => console.error(error))
    return this.#queue
  }

  /** Discards all responses and starts at the first item. */
  startOver(scene: Scene): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      this.#quiz?.remove()
      const record = await this.#attempts.find({ embedKey: embedKeyOf(this.#host.host, scene.quiz.id, scene.mode) })
      if (record) await this.#attempts.remove(record.id)
      this.#shown = undefined
      await this.#change(scene)
    })
    return this.#queue
  }

  /** Id of the item that the widget shows; undefined at the result, or before the quiz is loaded. */
  get item(): string | undefined {
    return this.#quiz?.shadowRoot?.querySelector('[part="item"] [part="prompt"]')?.id.replace(/^prompt-/, '')
  }

  /** The current response to an item in the widget. */
  async response(item: string): Promise<AnyResponse | undefined> {
    if (!this.#shown) return undefined
    const { quiz, mode } = this.#shown
    const record = await this.#attempts.find({ embedKey: embedKeyOf(this.#host.host, quiz.id, mode) })
    return record?.attempt.responses[item]
  }

  get #quiz(): Element | null {
    return this.#frame.contentDocument?.querySelector('lede-quiz') ?? null
  }

  async #change(scene: Scene, item?: string): Promise<void> {
    const page = this.#frame.contentDocument
    const main = page?.querySelector('main')
    if (!page || !main) return
    const before = this.#shown
    this.#shown = scene
    // The language of the page around it is the widget's, as on the page of the quiz.
    Object.assign(page.documentElement, contentIn(scene.quiz.language))
    page.documentElement.dataset.theme = scene.theme
    this.#quiz?.setAttribute('theme', scene.theme)
    if (item === undefined && before?.quiz === scene.quiz && before.mode === scene.mode) return
    const at = item ?? this.item
    const atResult = before?.mode === scene.mode && at === undefined && this.#quiz?.shadowRoot !== null
    // Keeps the scroll position while the widget is replaced.
    main.style.minBlockSize = `${main.offsetHeight}px`
    this.#quiz?.remove()
    await carryAttempt(this.#attempts, this.#host, { ...scene, item: at, atResult })
    const quiz = page.createElement('lede-quiz')
    for (const [name, value] of Object.entries(attributesOf(scene))) quiz.setAttribute(name, value)
    main.replaceChildren(quiz)
    await isShown(quiz)
    main.style.minBlockSize = ''
  }
}

const attributesOf = ({ quiz, mode, theme }: Scene) => ({ quiz: quiz.id, theme, ...(mode === 'test' && { mode }) })

/** Waits until a widget shows something, or a timeout. */
async function isShown(quiz: Element): Promise<void> {
  for (let frames = 0; frames < 100; frames++) {
    if (quiz.shadowRoot?.querySelector('.lede')) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
