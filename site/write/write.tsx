import { render } from 'preact'
import { languageIn } from '../../core/strings/read-strings.ts'
import { FileProvider } from './file/file.ts'
import { openDrafts, readEveryState } from './keep/drafts.ts'
import { openPictures } from './pictures/pictures.ts'
import { PicturesProvider } from './pictures/use-pictures.ts'
import { loadTexts, TextsProvider } from './texts.ts'
import { WritePage } from './write-page.tsx'

const root = document.querySelector<HTMLElement>('#write')

async function start(root: HTMLElement) {
  const isLocal = root.dataset.file !== undefined
  // `lede write` has one page for all languages.
  const texts = await loadTexts(isLocal ? languageIn(navigator.language) : document.documentElement.lang)
  Object.assign(root, texts.attributes)
  const pictures = openPictures({ hasFolder: isLocal })
  const file = isLocal ? await (await import('./file/open-file.ts')).openFile(pictures) : undefined
  const drafts = file?.drafts ?? openDrafts()
  void pictures.tidy(() => readEveryState(drafts))
  root.textContent = ''
  render(
    <TextsProvider value={texts}>
      {isLocal && !file ? (
        <p role="alert">{texts.fileAddress}</p>
      ) : (
        <FileProvider value={file}>
          <PicturesProvider value={pictures}>
            <WritePage drafts={drafts} />
          </PicturesProvider>
        </FileProvider>
      )}
    </TextsProvider>,
    root,
  )
}

if (root) void start(root)
