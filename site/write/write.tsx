import { render } from 'preact'
import { FileProvider } from './file/file.ts'
import { openDrafts } from './keep/drafts.ts'
import { loadTexts, TextsProvider } from './texts.ts'
import { WritePage } from './write-page.tsx'

const root = document.querySelector<HTMLElement>('#write')

async function start(root: HTMLElement) {
  const texts = await loadTexts(document.documentElement.lang)
  Object.assign(root, texts.attributes)
  const isLocal = root.dataset.file !== undefined
  const file = isLocal ? await (await import('./file/open-file.ts')).openFile() : undefined
  root.textContent = ''
  render(
    <TextsProvider value={texts}>
      {isLocal && !file ? (
        <p role="alert">{texts.fileAddress}</p>
      ) : (
        <FileProvider value={file}>
          <WritePage drafts={file?.drafts ?? openDrafts()} />
        </FileProvider>
      )}
    </TextsProvider>,
    root,
  )
}

if (root) void start(root)
