import { render } from 'preact'
import { loadTexts, TextsProvider } from './texts.ts'
import { WritePage } from './write-page.tsx'

const root = document.querySelector<HTMLElement>('#write')

async function start(root: HTMLElement) {
  const texts = await loadTexts(document.documentElement.lang)
  Object.assign(root, texts.attributes)
  root.textContent = ''
  render(
    <TextsProvider value={texts}>
      <WritePage />
    </TextsProvider>,
    root,
  )
}

if (root) void start(root)
