import type { AnyResponse, PublicItem } from '../core/items/index.ts'
import type { PublicQuiz } from '../core/public-quiz.ts'
import type { AttemptRecord } from './device/attempt-record.ts'
import type { Tell } from './events.ts'
import { importAgain } from './import-again.ts'
import { firstViews, type Views } from './items/index.ts'
import { LiveAttempt } from './live-attempt.ts'
import { makeAttemptId, newAttempt } from './store/attempt.ts'
import type { Strings } from './strings/language.ts'
import { english, loadStrings, type Parts } from './strings/load-strings.ts'
import type { Work } from './work/index.ts'

const fetchWork = importAgain(() => import('./work/index.ts'))

/** What is said about the item shown, in whatever language the quiz speaks. */
export type Notice = (strings: Strings) => string

/** Which quiz an element asks for, and whom to tell. */
export interface Embed {
  /** Origin that the quiz comes from. */
  host: string
  quiz: string
  testAsked: boolean
  /** Language of the interface, with or without a region. */
  locale: string
  /** The element in the page. */
  element: HTMLElement
  tell: Tell
  /** Something to show has changed. */
  draw: () => void
}

/**
 * One quiz on a page. It shows the first question as soon as it can; keeping, checking, sending and explaining come
 * with `work`, which is fetched right after. What is answered before waits in `live`.
 */
export class QuizController {
  live: LiveAttempt | undefined
  work: Work | undefined
  /** Whether some part of the app did not come. */
  missing = false
  /** About the item shown: what is missing, or what went wrong. */
  notice: Notice | undefined
  /** What screen readers are told. */
  announcement = ''
  /** The quiz shows its passage although the page seems to hold it. */
  showsPassage = false
  /** Id of the element that gets the focus with the next drawing. */
  focus = ''
  /** The views of items that are here, and the texts that they need as well. */
  views: Views = firstViews
  /** The texts of the interface, in its language. Those that come with `work` are here once that is. */
  strings: Strings = english
  /** The quiz as it is published now. */
  latest: PublicQuiz | undefined
  /** The answer that it came with. */
  answer: Promise<Response> | undefined
  readonly embed: Embed
  #connected = true
  #parts: Parts = []

  constructor(embed: Embed) {
    this.embed = embed
  }

  /** Shows the quiz; `first` is the loader's request for it. */
  async start(first?: Promise<Response>) {
    this.answer = first
    const speaking = Promise.race([this.speak(), late()])
    const [quiz, visited] = await Promise.all([readQuiz(this.embed.quiz, first), mayHaveVisited(), speaking])
    this.latest = quiz
    if (quiz && !visited) this.begin(this.freshRecord())
    else await this.fetchParts()
  }

  /** Shows an attempt: a fresh one, or one from the store. */
  begin(record: AttemptRecord) {
    this.live = new LiveAttempt(record, () => this.changed())
    this.changed()
    void this.fetchParts()
  }

  /** A new attempt at the quiz as it is published now. */
  freshRecord(): AttemptRecord {
    const { host, testAsked } = this.embed
    const quiz = this.latest as PublicQuiz
    const attempt = newAttempt(makeAttemptId(), quiz, testAsked ? 'test' : quiz.mode)
    return { id: attempt.id, host, place: this.place, quiz, attempt }
  }

  /** The name of this embed among the stored attempts: one current attempt each. */
  get place() {
    return this.placeOf(this.embed.quiz)
  }

  /** The name of an embed of some quiz in this one's mode. */
  placeOf(quiz: string) {
    const { host, testAsked } = this.embed
    return `${host} ${quiz}${testAsked ? ' test' : ''}`
  }

  /** Speaks the language of the embed, as soon as its texts are here. */
  async speak(): Promise<void> {
    const { locale } = this.embed
    const parts = this.#parts
    const strings = await loadStrings(locale, parts)
    if (locale !== this.embed.locale || parts !== this.#parts) return this.speak()
    this.strings = strings
    this.embed.draw()
  }

  /** Fetches what the app still lacks, all at once. */
  async fetchParts() {
    this.missing = false
    try {
      const work = fetchWork()
      this.#parts = ['work']
      const [{ Work, restViews }] = await Promise.all([work, this.speak()])
      this.views = { ...firstViews, ...restViews }
      this.work ??= new Work(this)
      if (this.#connected) this.work.connect()
      this.work.attach()
    } catch {
      this.missing = true
    }
    this.embed.draw()
  }

  /** The item shown. */
  get item(): PublicItem | undefined {
    return this.live?.items[this.live.state.position]
  }

  respond(item: PublicItem, response: AnyResponse | undefined) {
    const { live, embed, work } = this
    // What is being graded stays as it is; drawing again sets the field back.
    if (!live || work?.steps.checking === item.id) return embed.draw()
    const { about } = live
    const { mode, status } = live.state
    this.notice = undefined
    live.dispatch({ type: 'respond', item: item.id, response })
    if (status === 'not-started') embed.tell('lede-start', about)
    if (mode === 'test') {
      embed.tell('lede-answer', { ...about, item: item.id, ...(response !== undefined && { response }) })
    }
  }

  /** Tells a screen reader what the page shows otherwise. */
  announce(text: string) {
    this.announcement = text
    this.embed.draw()
  }

  changed() {
    this.work?.attemptChanged()
    this.embed.draw()
  }

  /** Listens to the store and the network again, or no longer, as the element enters or leaves the page. */
  connect() {
    this.#connected = true
    this.work?.connect()
  }

  disconnect() {
    this.#connected = false
    this.work?.disconnect()
  }
}

/** How long the first request for the quiz may take, in ms, and the first texts of another language than English. */
const patience = 10_000

const late = () => new Promise<undefined>((resolve) => setTimeout(resolve, patience))

/** The quiz, if the first request for it has brought one; `Work` tries again and says what went wrong. */
async function readQuiz(id: string, first?: Promise<Response>): Promise<PublicQuiz | undefined> {
  try {
    const response = await Promise.race([first, late()])
    const quiz = response?.ok ? await response.json() : undefined
    // The element may name another one by now than it did when the loader asked.
    return quiz?.id === id ? quiz : undefined
  } catch {
    return undefined
  }
}

/** Whether an earlier visit may have left an attempt on this device. Looking creates nothing. */
async function mayHaveVisited(): Promise<boolean> {
  try {
    // A sandboxed frame has no databases, and asking for them leaves an error that nobody can catch.
    return origin !== 'null' && (await indexedDB.databases()).some(({ name }) => name === 'lede')
  } catch {
    return true
  }
}
