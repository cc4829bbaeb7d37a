/**
 * Loaded by the page of a SCORM 1.2 package, before the widget: reports the page's quiz to the platform. Without a platform
 * the quiz works as in any other page.
 */

import { fetchNow } from '../network/request.ts'
import { findApi, type Page } from './find-api.ts'
import { reportQuiz } from './report-quiz.ts'
import { openSession, type Session } from './session.ts'

const element = document.querySelector('lede-quiz')
const api = findApi(window as unknown as Page)
const session = api && openSession(api)
if (element && session) {
  const { host = '', passMark } = document.body.dataset
  endWithPage(session)
  reportQuiz(element, session, { host, passMark: passMark ? Number(passMark) : undefined, fetch: fetchNow })
}

/** Commits when the page is hidden, often the last event on a phone, and ends the session with the page. */
function endWithPage(session: Session) {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') session.commit()
  })
  addEventListener('pagehide', () => session.finish())
  // A page that the browser brings back needs a session of its own.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}
