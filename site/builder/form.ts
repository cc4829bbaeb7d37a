import { type Embedding, readEmbedding } from '../../core/embed/embedding.ts'

/** The values of the form. Colours are included only if the teacher chose custom ones. */
export function readForm(form: HTMLFormElement): Embedding {
  const own = form.querySelector<HTMLInputElement>('[name=own]')?.checked ?? false
  for (const picker of form.querySelectorAll<HTMLInputElement>('[type=color]')) picker.disabled = !own
  const query = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  return readEmbedding(query.quiz ?? '', query)
}
