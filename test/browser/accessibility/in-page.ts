/** The shadow root of the quiz that is shown. */
export const quizRoot = () => document.querySelector('lede-quiz')?.shadowRoot as ShadowRoot

/** Waits, frame by frame, until something is there. */
export async function until<T>(look: () => T | null | undefined | false, what: string): Promise<T> {
  for (let frames = 0; frames < 1200; frames++) {
    const found = look()
    if (found) return found
    await new Promise(requestAnimationFrame)
  }
  throw new Error(`${what} does not come: ${quizRoot()?.textContent}`)
}

/** Presses what a selector finds in the quiz. */
export const press = async (selector: string) =>
  (await until(() => quizRoot()?.querySelector<HTMLElement>(selector), selector)).click()
