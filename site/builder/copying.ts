/** Lets each button for it copy the snippet that it stands beside. */
export function enableCopying() {
  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copies]') : null
    const code = button?.parentElement?.querySelector('code')
    if (!button || !code) return
    try {
      await navigator.clipboard.writeText(code.textContent ?? '')
      say('Copied.')
      flash(button)
    } catch {
      // Not allowed, or not a secure page: marked, it is one key away.
      getSelection()?.selectAllChildren(code)
      say('It is marked: copy it with the keyboard, or with a long press.')
    }
  })
}

/** For who sees the button: it says for a while that it has worked. */
function flash(button: HTMLButtonElement) {
  button.dataset.copied = ''
  setTimeout(() => delete button.dataset.copied, 2000)
}

function say(words: string) {
  const said = document.querySelector('#said')
  // Emptied first, so that the same words are read out again.
  if (said) said.textContent = ''
  setTimeout(() => {
    if (said) said.textContent = words
  }, 50)
}
