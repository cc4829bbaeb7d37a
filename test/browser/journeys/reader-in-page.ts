import { virtual } from '@guidepup/virtual-screen-reader/browser.js'
import { quizRoot } from '../accessibility/in-page.ts'

/** Moves on from phrase to phrase until one begins so, round the end if it takes that. What can have the focus gets it. */
async function find(beginning: string): Promise<string> {
  if (!virtual.activeNode) await virtual.start({ container: quizRoot().querySelector('.lede') as HTMLElement })
  const passed: string[] = []
  while (passed.length < 400) {
    const phrase = await virtual.lastSpokenPhrase()
    if (passed.length > 0 && phrase.startsWith(beginning)) {
      if (virtual.activeNode instanceof HTMLElement) virtual.activeNode.focus()
      return phrase
    }
    passed.push(phrase)
    await virtual.next()
  }
  throw new Error(`Nothing is spoken that begins with “${beginning}”:\n${passed.slice(0, 100).join('\n')}`)
}

/** What has been spoken, and forgets it. */
async function takeSpoken(): Promise<string[]> {
  const spoken = await virtual.spokenPhraseLog()
  await virtual.clearSpokenPhraseLog()
  return spoken
}

/** The reader, as tests talk to it. */
const reader = { find, takeSpoken }

declare global {
  interface Window {
    reader: typeof reader
  }
}

window.reader = reader
