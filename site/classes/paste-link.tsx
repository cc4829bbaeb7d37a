import { useState } from 'preact/hooks'
import { readLink, writeLink } from './link.ts'
import { useTexts } from './texts.ts'

/** Asks for the whole link of a class: the address alone does not open it. */
export function PasteLink() {
  const t = useTexts()
  const [isWrong, setWrong] = useState(false)
  const open = (event: SubmitEvent) => {
    event.preventDefault()
    const link = readLink(String(new FormData(event.currentTarget as HTMLFormElement).get('link')))
    setWrong(!link)
    if (!link) return
    location.assign(writeLink(link))
    location.reload()
  }
  return (
    <form class="ask" onSubmit={open}>
      <h1>{t.openClass}</h1>
      <p class="standfirst">{t.openClassHow}</p>
      <label>
        {t.yourLink}
        <input
          name="link"
          type="url"
          required
          autoComplete="off"
          spellcheck={false}
          placeholder="https://…/classes/…#…"
        />
      </label>
      {isWrong && <p role="alert">{t.notALink}</p>}
      <button type="submit" class="primary">
        {t.open}
      </button>
      <p>
        <a href="/classes">{t.newClass}</a>
      </p>
    </form>
  )
}
