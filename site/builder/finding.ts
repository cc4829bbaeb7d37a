interface Listed {
  id: string
  title: string
  language: string
  level?: string
  items: number
}

/** The number of quizzes from which the search is shown. */
const many = 8
/** The number of hits after which no further pages of the list are fetched. */
const enough = 20

/** Search for a quiz by title or language, across all pages of the list. */
export function enableFinding(form: HTMLFormElement) {
  const list = form.querySelector<HTMLUListElement>('.quizzes')
  const search = form.querySelector<HTMLInputElement>('.find input')
  const status = form.querySelector('.find [role=status]')
  const row = form.querySelector<HTMLElement>('.find')
  if (!list || !search || !status || !row) return
  row.hidden = list.children.length < many && !list.dataset.cursor
  let latest = 0

  const find = async () => {
    const current = ++latest
    const words = fold(search.value).split(/\s+/)
    const filter = () => {
      const items = [...list.children] as HTMLElement[]
      for (const item of items) item.hidden = !words.every((word) => fold(item.textContent ?? '').includes(word))
      return items.filter(({ hidden }) => !hidden).length
    }
    let hits = filter()
    while (search.value.trim() && hits < enough && list.dataset.cursor) {
      status.textContent = 'Looking through more quizzes …'
      if (!(await addPage(list))) break
      if (current !== latest) return
      hits = filter()
    }
    status.textContent = search.value.trim() ? (hits === 1 ? '1 quiz' : `${hits || 'No'} quizzes`) : ''
  }
  search.addEventListener('input', (event) => {
    // The search text is not part of the form's choices.
    event.stopPropagation()
    void find()
  })
  search.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault())
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** Fetches the next page of the list. Returns true if it succeeded. */
async function addPage(list: HTMLUListElement): Promise<boolean> {
  const response = await fetch(`/api/quizzes?${new URLSearchParams({ cursor: list.dataset.cursor ?? '' })}`).catch(
    () => {},
  )
  if (!response?.ok) return false
  const { quizzes, cursor } = (await response.json()) as { quizzes: Listed[]; cursor?: string }
  const known = new Set([...list.querySelectorAll('input')].map(({ value }) => value))
  list.append(...quizzes.filter(({ id }) => !known.has(id)).map(makeChoice))
  if (cursor) list.dataset.cursor = cursor
  else delete list.dataset.cursor
  return true
}

function makeChoice({ id, title, language, level, items }: Listed): HTMLLIElement {
  const radio = Object.assign(document.createElement('input'), { type: 'radio', name: 'quiz', value: id })
  const name = Object.assign(document.createElement('b'), { textContent: title, lang: language, dir: 'auto' })
  const facts = document.createElement('small')
  const count = items === 1 ? '1 question' : `${items} questions`
  facts.textContent = [nameLanguage(language), level, count].filter(Boolean).join(' · ')
  const words = document.createElement('span')
  words.append(name, ' ', facts)
  const label = document.createElement('label')
  label.append(radio, words)
  const item = document.createElement('li')
  item.append(label)
  return item
}

function nameLanguage(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}
