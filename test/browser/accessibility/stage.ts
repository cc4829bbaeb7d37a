import axe from 'axe-core'
import { attemptDatabase } from '../../../widget/device/attempt-database.ts'
import { type AttemptRecord, embedKey } from '../../../widget/store/attempt-record.ts'
import { findFaintText } from './contrast.ts'
import { findHiddenFocus, findHiddenFocusAgain } from './focus.ts'
import { press, quizRoot, until } from './in-page.ts'
import * as layout from './layout.ts'
import type { Scene } from './scenes.ts'
import { hear, read } from './screen-reader.ts'

const attempts = attemptDatabase()

/** Shows a scene in place of the one before: its attempt is kept as by an earlier visit, and the widget takes it up. */
async function show(scene: Pick<Scene, 'quiz' | 'attempt' | 'attributes' | 'press' | 'shows'>) {
  const { quiz, attempt, attributes, shows } = scene
  document.querySelector('lede-quiz')?.remove()
  const { id, mode } = attempt
  const key = embedKey({ host: location.origin, quiz: quiz.id, testAsked: mode === 'test' })
  const record: AttemptRecord = { id, host: location.origin, place: key, quiz, attempt }
  await attempts.change({ embedKey: key }, () => record)
  const element = document.createElement('lede-quiz')
  const all = { quiz: quiz.id, lang: quiz.language, ...(mode === 'test' && { mode }), ...attributes }
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value)
  document.querySelector('main')?.appendChild(element)
  await until(() => quizRoot()?.querySelector('.item :is(fieldset, .entry), [part=result]'), 'the quiz')
  for (const selector of scene.press) await press(selector)
  await until(() => quizRoot().querySelector(shows), shows)
  // The offer to review comes a little later than the result, and moves what is below it.
  if (quizRoot().querySelector('.explained[open]'))
    await until(() => quizRoot().querySelector('.actions small'), 'the offer')
}

/**
 * What axe finds wrong in the quiz as it stands, by rule and place; by all rules of WCAG 2.2 AA, or by some. In forced
 * colours it reads contrast wrongly, for which there is `findFaintText`.
 */
async function findViolations(rules?: string[]): Promise<string[]> {
  const { violations } = await axe.run(
    { include: [['main']] },
    {
      runOnly: rules ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // What stands on a control is part of its name, so that it can be spoken to.
      rules: {
        'label-content-name-mismatch': { enabled: !rules },
        ...(isForced() && { 'color-contrast': { enabled: false } }),
      },
      resultTypes: ['violations'],
    },
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id} ${target} ${html.slice(0, 200)}`))
}

const isForced = () => matchMedia('(forced-colors: active)').matches

/** What tests do inside the page. */
const stage = { show, findViolations, read, hear, findFaintText, findHiddenFocus, findHiddenFocusAgain, ...layout }

declare global {
  interface Window {
    stage: typeof stage
  }
}

window.stage = stage
