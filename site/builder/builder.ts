import { type Embedding, writeBuilderAddress, writeOptions } from '../../core/embed/embedding.ts'
import { writeSnippets } from '../../core/embed/snippets.ts'
import { showContrast } from './contrast-report.tsx'
import { enableCopying } from './copying.ts'
import { enableFinding } from './finding.ts'
import { readForm } from './form.ts'
import { showLive } from './live-quiz.ts'
import { enableScormDownload } from './scorm-download.ts'

/** The teachers' page: its content and its address follow the form. */
function start(form: HTMLFormElement) {
  for (const element of document.querySelectorAll<HTMLElement>('[data-needs-script]')) {
    element.hidden = false
    if (element instanceof HTMLFieldSetElement) element.disabled = false
  }
  form.querySelector('.show')?.remove()
  const follow = () => {
    const embedding = readForm(form)
    // So that the page can be bookmarked or shared.
    history.replaceState(null, '', writeBuilderAddress(embedding))
    writeForms(form, embedding)
    showLive(embedding)
    showContrast(form, embedding, follow)
  }
  form.addEventListener('input', follow)
  form.addEventListener('submit', (event) => event.preventDefault())
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow)
  enableCopying()
  enableFinding(form)
  enableScormDownload(form)
  follow()
}

/** Updates every snippet and address of the page. */
function writeForms(form: HTMLFormElement, embedding: Embedding) {
  const title = form.querySelector<HTMLElement>('.quizzes :checked ~ span b')
  const takeQuiz = findTakeQuiz(form, embedding.lang ?? title?.lang)
  const snippets: Record<string, string> = {
    ...writeSnippets(embedding, location.origin, title?.textContent ?? undefined, takeQuiz),
  }
  for (const code of document.querySelectorAll<HTMLElement>('[data-form]')) {
    code.textContent = snippets[code.dataset.form ?? ''] ?? ''
  }
  document.querySelector('a[href^="/classes"]')?.setAttribute('href', `/classes?quiz=${embedding.quiz}`)
  for (const element of document.querySelectorAll<HTMLElement>('[data-address]')) {
    const address = `/q/${embedding.quiz}${element.dataset.address}${writeOptions(embedding)}`
    if (element instanceof HTMLAnchorElement && element.download) element.download = `${embedding.quiz}.svg`
    const name = element instanceof HTMLImageElement ? 'src' : 'href'
    if (element.getAttribute(name) !== address) element.setAttribute(name, address)
  }
}

/** The fallback link text without scripts, from the form; undefined if the form has none in this language. */
const findTakeQuiz = (form: HTMLFormElement, language = '') =>
  form.querySelector<HTMLOptionElement>(`[name=lang] [value="${language.split('-')[0]}"]`)?.dataset.takeQuiz

const form = document.querySelector<HTMLFormElement>('.builder form')
if (form) start(form)
