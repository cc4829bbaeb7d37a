import type { Embedding } from '../../core/embed/embedding.ts'

/** Shows the quiz as an embedding page would, with the same attributes, style sheet and custom property. */
export function showLive(embedding: Embedding) {
  const quiz = document.querySelector<HTMLElement>('.live lede-quiz')
  if (!quiz) return
  // The quiz last: setting it makes the widget read all other attributes again.
  for (const name of ['mode', 'lang', 'theme', 'sureness', 'quiz'] as const) {
    const value = embedding[name]
    if (value === undefined) quiz.removeAttribute(name)
    else quiz.setAttribute(name, value)
  }
  const accent = isDark(embedding) ? embedding.darkAccent : embedding.accent
  if (accent) quiz.style.setProperty('--lede-accent', accent)
  else quiz.style.removeProperty('--lede-accent')
  wear(embedding.look)
}

const isDark = ({ theme }: Embedding) => (theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches)

/** Replaces the style sheet of the look. */
function wear(look: Embedding['look']) {
  const worn = document.head.querySelector<HTMLLinkElement>('link[href^="/looks/"]')
  const address = look && `/looks/${look}.css`
  if (worn?.getAttribute('href') === address) return
  if (address) {
    const sheet = document.createElement('link')
    sheet.rel = 'stylesheet'
    sheet.href = address
    document.head.append(sheet)
  }
  worn?.remove()
}
