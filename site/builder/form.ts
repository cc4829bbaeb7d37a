import { type Embedding, readEmbedding } from '../../core/embed/embedding.ts'

/** What is chosen in the form. Colours count only where the teacher asks for their own. */
export function readForm(form: HTMLFormElement): Embedding {
  const own = form.querySelector<HTMLInputElement>('[name=own]')?.checked ?? false
  for (const picker of form.querySelectorAll<HTMLInputElement>('[type=color]')) picker.disabled = !own
  const query = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  return readEmbedding(query.quiz ?? '', query)
}
