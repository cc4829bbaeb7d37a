import { render } from 'preact'
import { ClassPage } from './class-page.tsx'
import { openLink } from './link.ts'
import { NewClassPage } from './new-class/new-class-page.tsx'
import { PasteLink } from './paste-link.tsx'
import { loadTexts, TextsProvider } from './texts.ts'

const root = document.querySelector<HTMLElement>('#classes')

/** Shows the form for a new class at `/classes`, or the class of the address. */
async function start(root: HTMLElement) {
  const isClass = /^\/classes\/./.test(location.pathname)
  // Before anything else: the secret leaves the address.
  const link = isClass ? openLink() : undefined
  // A link pasted over this page's address changes only the fragment, which loads nothing.
  addEventListener('hashchange', () => /^#[\w-]{22}$/.test(location.hash) && location.reload())
  const texts = await loadTexts(document.documentElement.lang)
  Object.assign(root, texts.attributes)
  root.textContent = ''
  const page = link ? <ClassPage link={link} /> : isClass ? <PasteLink /> : <NewClassPage />
  render(<TextsProvider value={texts}>{page}</TextsProvider>, root)
}

if (root) void start(root)
