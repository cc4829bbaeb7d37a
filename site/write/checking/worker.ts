/// <reference lib="webworker" />
import { problemAtField } from '../../../authoring/check/at-field.ts'
import { checkText } from '../../../authoring/check/check-text.ts'
import type { QuizProblem } from '../../../authoring/check/problem.ts'
import { rules } from '../../../authoring/check/rules.ts'
import { DraftVersions } from '../../../authoring/preview/draft-versions.ts'
import { PreviewProblem } from '../../../authoring/preview/preview-problem.ts'
import { type PreviewRequest, previewRoutes } from '../../../authoring/preview/routes.ts'
import { readShowableQuiz } from '../../../authoring/preview/showable-quiz.ts'
import { WidgetHost } from '../../../authoring/preview/widget-host.ts'
import { printQuiz } from '../../../core/print-quiz.ts'
import { problems } from '../../../core/problems.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { DraftPictures } from './draft-pictures.ts'
import { findMistake } from './find-mistake.ts'
import type { Connect, Message, Reply, Tasks } from './messages.ts'

/**
 * The editor's worker: checks the draft as `lede check` does, and answers the widget of the preview as a host does. In a
 * thread of its own, so that typing never waits for it. All that needs the schemas runs here, and its page loads none.
 */

const pictures = new DraftPictures()
let versions = new DraftVersions('draft', pictures.addressOf)
let findAnswer = answersOf(versions)

const ruleTitles = Object.fromEntries(rules.flatMap(({ name, title, allowed }) => (allowed ? [[name, title]] : [])))

function answersOf(of: DraftVersions) {
  return previewRoutes(of, new WidgetHost(of, () => new Date().toISOString()))
}

const check: Tasks['check'] = async ({ draft, quiz: id, pictures: found, card }) => {
  if (id !== versions.id) {
    versions = new DraftVersions(id, pictures.addressOf)
    findAnswer = answersOf(versions)
  }
  pictures.use(found)
  const text = printQuiz(draft as unknown as Quiz)
  const { problems, quiz } = await checkText(text, {
    name: `${id}.json`,
    salt: crypto.randomUUID(),
    media: pictures.folder,
  })
  const showable = quiz ? { quiz, cards: new Set<string>() } : readShowableQuiz(text, problems, card)
  const shown = showable ? versions.show(showable) : versions.shown
  return {
    errors: problems.filter(({ severity }) => severity === 'error' || severity === 'task').length,
    problems: problems.map((problem) => problemAtField(problem, draft)),
    ruleTitles,
    isValid: quiz !== undefined && !problems.some(isMissingPicture),
    ...(shown && { shown }),
  }
}

/** A host would refuse the quiz. */
const isMissingPicture = ({ rule, severity }: QuizProblem) => rule === 'media' && severity === 'error'

function answer({ method, path, body }: PreviewRequest): Omit<Reply, 'number'> {
  try {
    const take = findAnswer({ method, path })
    if (!take) throw new PreviewProblem('not-found', 'The preview has nothing at this address.')
    return { status: 200, body: take(body) }
  } catch (error) {
    const { code, message, errors } =
      error instanceof PreviewProblem ? error : new PreviewProblem('internal-error', String(error))
    const { status, title } = problems[code]
    return { status, body: { type: `urn:lede:problem:${code}`, title, status, detail: message, code, errors } }
  }
}

const tasks: Tasks = {
  check,
  findMistake: async (text) => findMistake(text),
  print: async (draft) => (await import('./print.ts')).print(draft),
  remark: async (figures) => (await import('./remark.ts')).remark(figures),
  readQuestions: async ({ text, language }) =>
    (await import('../../../authoring/paste/read-questions.ts')).readQuestions(text, language),
}

async function reply({ number, ...message }: Message): Promise<Reply> {
  if ('request' in message) return { number, ...answer(message.request) }
  try {
    const perform = tasks[message.task] as (given: unknown) => Promise<unknown>
    return { number, status: 200, body: await perform(message.given) }
  } catch (error) {
    return { number, status: 500, body: { detail: String(error) } }
  }
}

const listen = (port: MessagePort) => {
  port.onmessage = async ({ data }: MessageEvent<Message>) => port.postMessage(await reply(data))
}

addEventListener('message', async ({ data }: MessageEvent<Message | Connect>) => {
  if ('port' in data) listen(data.port)
  else postMessage(await reply(data))
})
