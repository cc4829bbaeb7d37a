import { announce } from './copying.ts'
import { readForm } from './form.ts'

type Package = typeof import('./scorm-package.ts')

/** Path of the code that makes packages. Not a literal, because it is a file of its own. */
const code = '/scorm-package.js'

/** Makes the button download the chosen quiz as a SCORM package. */
export function enableScormDownload(form: HTMLFormElement) {
  const button = document.querySelector<HTMLButtonElement>('#scorm')
  const mark = document.querySelector<HTMLInputElement>('#pass-mark')
  button?.addEventListener('click', async () => {
    if (!mark?.reportValidity()) return
    try {
      const { zipScormPackage }: Package = await import(code)
      const embedding = readForm(form)
      const title = form.querySelector<HTMLElement>('.quizzes :checked ~ span b')
      const file = await zipScormPackage({
        embedding,
        title: title?.textContent ?? embedding.quiz,
        language: title?.lang ?? 'en',
        host: location.origin,
        passMark: mark.value === '' ? undefined : mark.valueAsNumber,
      })
      download(file)
      announce('Downloaded.')
    } catch {
      announce('The package could not be made. Check the connection and press again.')
    }
  })
}

function download(file: File) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  URL.revokeObjectURL(link.href)
}
