import { html } from 'hono/html'
import type { PublicQuiz } from '../../../core/public-quiz.ts'
import { writeCursor } from '../../cursor.ts'
import type { Listing } from '../../db/quizzes.ts'
import { limits } from '../../limits.ts'
import { nameLanguage } from '../facts-line.ts'
import type { Html } from '../html.ts'
import { english } from '../strings/speak.ts'

/** The quizzes to choose from: a page of them, and where the script goes on; the chosen one is always among them. */
export function renderQuizList(listing: Listing, chosen: PublicQuiz): Html {
  const page = listing.slice(0, limits.quizzesPerPage)
  const next = listing.length > page.length && page.at(-1)
  const isListed = page.some(({ id }) => id === chosen.id)
  const count = chosen.draw ?? chosen.items.length
  return html`<fieldset class="choose">
<legend>Which quiz?</legend>
<p class="find" data-needs-script hidden><label>Find by title or language
<input type="search" autocomplete="off" spellcheck="false"></label> <span role="status"></span></p>
<ul class="quizzes"${next && html` data-cursor="${writeCursor(next.id)}"`}>${
    isListed ? '' : renderChoice({ ...chosen, items: count }, true)
  }${page.map((quiz) => renderChoice(quiz, quiz.id === chosen.id))}
</ul>
</fieldset>`
}

type Listed = Pick<Listing[number], 'id' | 'title' | 'language' | 'items'> & { level?: string | null | undefined }

const renderChoice = ({ id, title, language, level, items }: Listed, isChosen: boolean): Html => html`
<li><label><input type="radio" name="quiz" value="${id}"${isChosen ? html` checked` : ''}>
<span><b lang="${language}" dir="auto">${title}</b>
<small>${[nameLanguage(language, english), level, english.questions(items)].filter(Boolean).join(' · ')}</small></span></label></li>`
