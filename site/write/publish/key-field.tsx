import { useState } from 'preact/hooks'
import { useTexts } from '../texts.ts'
import { forgetKey, isKeptHere, keepHere, readKey } from './author-key.ts'

interface KeyProps {
  value: string | undefined
  onChange: (key: string | undefined) => void
}

/** Asks for the key of the author, and says where it is kept. */
export function AuthorKey({ value, onChange }: KeyProps) {
  const t = useTexts()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [isKept, setKept] = useState(isKeptHere)
  if (value)
    return (
      <p class="tools">
        <label class="check">
          <input
            type="checkbox"
            checked={isKept}
            onChange={({ currentTarget: { checked } }) => {
              keepHere(value, checked)
              setKept(checked)
            }}
          />
          {t.keepKey}
        </label>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            forgetKey()
            onChange(undefined)
          }}
        >
          {t.forgetKey}
        </button>
      </p>
    )
  const take = () => {
    const key = readKey(text)
    setWrong(!key)
    if (!key) return
    keepHere(key, false)
    onChange(key)
  }
  return (
    <>
      <label class="author-key">
        {t.authorKey}
        <input
          type="password"
          value={text}
          autoComplete="off"
          spellcheck={false}
          aria-describedby="author-key-how"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p id="author-key-how" class="note">
        {t.authorKeyHow(location.host)}
      </p>
      {isWrong && <p role="alert">{t.notAKey}</p>}
      <button type="button" onClick={take}>
        {t.useKey}
      </button>
    </>
  )
}
