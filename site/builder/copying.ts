/** Makes each copy button copy the snippet next to it. */
export function enableCopying() {
  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copies]') : null
    const code = button?.parentElement?.querySelector('code')
    if (!button || !code) return
    try {
      await navigator.clipboard.writeText(code.textContent ?? '')
      announce('Copied.')
      flash(button)
    } catch {
      // Not allowed, or an insecure page: select the text, so that the user can press the copy key.
      getSelection()?.selectAllChildren(code)
      announce('It is marked: copy it with the keyboard, or with a long press.')
    }
  })
}

/** Visual feedback: the button shows for a moment that it worked. */
function flash(button: HTMLButtonElement) {
  button.dataset.copied = ''
  setTimeout(() => delete button.dataset.copied, 2000)
}

/** Reads a text out to screen readers. */
export function announce(text: string) {
  const status = document.querySelector('#said')
  // Emptied first, so that screen readers announce the same text again.
  if (status) status.textContent = ''
  setTimeout(() => {
    if (status) status.textContent = text
  }, 50)
}
