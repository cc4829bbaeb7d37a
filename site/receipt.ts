/** The page that checks receipts: one from the fragment of its URL, and each one that is pasted. */

import type { PublicQuiz } from '../core/public-quiz.ts'
import type { CheckedReceipt, Receipt } from '../core/receipt.ts'

const find = <Found extends HTMLElement>(selector: string) => document.querySelector<Found>(selector)

const form = find<HTMLFormElement>('form')
const field = find<HTMLInputElement>('#link')
const results = ['genuine', 'false', 'failed'] as const

/** The receipt of a link; a text without "#" is the receipt itself. */
const receiptIn = (link: string) => decodeURIComponent(link.slice(link.indexOf('#') + 1)).trim()

async function check(receipt: string) {
  try {
    const response = await fetch('/api/receipts/check', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ receipt: receipt.slice(0, 300) }),
    })
    if (!response.ok) return show('failed')
    const checked: CheckedReceipt = await response.json()
    if (checked.genuine) fill(checked.receipt)
    show(checked.genuine ? 'genuine' : 'false')
  } catch {
    show('failed')
  }
}

function show(result: (typeof results)[number]) {
  for (const each of results) find(`#${each}`)?.toggleAttribute('hidden', each !== result)
}

const write = (part: string, text: string) => find(`[data-part=${part}]`)?.replaceChildren(text)

function fill(receipt: Receipt) {
  const { quiz, mode, score, maxScore, submittedAt, mark } = receipt
  const { lang } = document.documentElement
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 })
  write('quiz', quiz)
  find('[data-part=quiz]')?.removeAttribute('href')
  void nameQuiz(receipt)
  write('score', `${number.format(score)} / ${number.format(maxScore)}`)
  write('submitted', new Date(submittedAt).toLocaleString(lang, { dateStyle: 'full', timeStyle: 'medium' }))
  write('mark', mark)
  for (const each of ['practice', 'test']) find(`[data-mode=${each}]`)?.toggleAttribute('hidden', each !== mode)
}

/** Shows the title in the place of the id, and links to the page of the quiz. A quiz for classes alone has neither. */
async function nameQuiz({ quiz, version, mark }: Receipt) {
  const response = await fetch(`/api/quizzes/${quiz}?version=${version}`).catch(() => undefined)
  if (!response?.ok) return
  const { title, language }: PublicQuiz = await response.json()
  const link = find<HTMLAnchorElement>('[data-part=quiz]')
  // Another receipt may have been pasted meanwhile.
  if (!link || find('[data-part=mark]')?.textContent !== mark) return
  link.replaceChildren(title)
  Object.assign(link, { href: `/q/${quiz}`, lang: language, dir: 'auto' })
}

function checkAddress() {
  const receipt = location.hash.slice(1)
  if (!receipt) return
  if (field) field.value = location.href
  void check(receiptIn(location.href))
}

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  void check(receiptIn(field?.value ?? ''))
})
addEventListener('hashchange', checkAddress)
checkAddress()
