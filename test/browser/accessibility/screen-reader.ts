import { virtual } from '@guidepup/virtual-screen-reader/browser.js'
import { press, quizRoot, until } from './in-page.ts'

/** What a screen reader speaks from the beginning to the end of an element of the quiz. */
export async function read(selector: string): Promise<string[]> {
  const container = quizRoot().querySelector(selector) as HTMLElement
  const takeBack = reflectStates(container)
  await virtual.start({ container })
  const end = `end of ${await virtual.lastSpokenPhrase()}`
  for (let phrases = 0; phrases < most && (await virtual.lastSpokenPhrase()) !== end; phrases++) await virtual.next()
  const spoken = await virtual.spokenPhraseLog()
  await virtual.stop()
  takeBack()
  return spoken
}

/** What a screen reader speaks of its own accord when something is pressed: announcements, and where the focus goes. */
export async function hear(pressed: string, shows: string): Promise<string[]> {
  await virtual.start({ container: quizRoot().querySelector('.lede') as HTMLElement })
  await virtual.clearSpokenPhraseLog()
  await press(pressed)
  await until(() => quizRoot().querySelector(shows), shows)
  let more = fewFrames
  for (let frames = 0; frames < most && more > 0; frames++) {
    await new Promise(requestAnimationFrame)
    if ((await virtual.spokenPhraseLog()).length > 0) more--
  }
  const spoken = await virtual.spokenPhraseLog()
  await virtual.stop()
  // Of what has become empty nothing is to be heard.
  return spoken.filter((phrase) => phrase !== 'polite: ')
}

/** Limit of steps, in case the reader repeats itself or stays silent. */
const most = 1000

/** After the first phrase another may follow. */
const fewFrames = 5

/**
 * The reader goes by attributes, where browsers tell screen readers of states: what is checked or selected, and what a
 * closed disclosure hides. Writes these down, and answers how to take that back.
 */
function reflectStates(container: HTMLElement): () => void {
  const written: [Element, string][] = []
  const write = (element: Element, name: string, value: string) => {
    element.setAttribute(name, value)
    written.push([element, name])
  }
  for (const input of container.querySelectorAll<HTMLInputElement>('input:checked')) write(input, 'checked', '')
  for (const option of container.querySelectorAll<HTMLOptionElement>('option:checked')) write(option, 'selected', '')
  for (const details of container.querySelectorAll<HTMLDetailsElement>('details')) {
    for (const child of details.children) {
      if (child.localName !== 'summary') {
        if (!details.open) write(child, 'aria-hidden', 'true')
        continue
      }
      write(child, 'role', 'button')
      write(child, 'aria-expanded', `${details.open}`)
    }
  }
  return () => {
    for (const [element, name] of written) element.removeAttribute(name)
  }
}
