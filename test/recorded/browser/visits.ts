import type { BrowserContext } from 'playwright-core'
import { answerAll, type Learner, openTab, type Texts } from './learner.ts'

type Visit = (context: BrowserContext, host: string, texts: Texts) => Promise<Learner>

/** What a learner did at a visit, by what is then kept on the device. */
export const visits = {
  /** A test with an answer, and half of another. */
  open: async (context, host, texts) => {
    const tab = await openTab(context, `${host}/q/roofs`, texts)
    await tab.choose('A green roof')
    await tab.next()
    await tab.type('keyword-zan')
    await tab.untilWork(texts.saved)
    return tab
  },
  /** A quiz to practise: an item that is checked, with how sure the learner was; and a hint. */
  practised: async (context, host, texts) => {
    const tab = await openTab(context, `${host}/q/practice?sureness=ask`, texts)
    await tab.choose('A solar roof')
    await tab.quiz.getByText(texts.hint, { exact: true }).click()
    await tab.quiz.getByRole('radio', { name: texts.certain }).check()
    await tab.button(texts.check).click()
    await tab.quiz.locator('#verdict').waitFor()
    await tab.next()
    await tab.type('keyword')
    await tab.untilWork(texts.saved)
    return tab
  },
  /** A test that is handed in while the host cannot be reached. */
  unsent: async (context, host, texts) => {
    await context.route('**/api/attempts/**', (route) => route.abort())
    const tab = await openTab(context, `${host}/q/roofs`, texts)
    await answerAll(tab)
    await tab.handIn()
    await tab.untilWork(texts.notHandedIn)
    return tab
  },
  /** A test that is handed in, with its result. */
  submitted: async (context, host, texts) => {
    const tab = await openTab(context, `${host}/q/roofs`, texts)
    await tab.choose('A green roof')
    await tab.handIn('anyway')
    await tab.untilWork(texts.handedIn)
    await tab.heading.filter({ hasText: '1 of 3 points' }).waitFor()
    return tab
  },
  /** A variant that is taken instead of the quiz of the page. */
  instead: async (context, host, texts) => {
    const tab = await openTab(context, `${host}/q/roofs`, texts)
    await tab.button('한국어').click()
    await tab.quiz.getByRole('heading', { name: '마을의 지붕' }).waitFor()
    await tab.choose('A tin roof')
    await tab.untilWork(texts.saved)
    return tab
  },
  /** A quiz that is practised to its end, and what was missed taken into the review. */
  deck: async (context, host, texts) => {
    const tab = await openTab(context, `${host}/q/practice`, texts)
    const check = async () => {
      await tab.button(texts.check).click()
      await tab.quiz.locator('#verdict').waitFor()
      await tab.button(texts.next).or(tab.button(texts.seeResult)).click()
    }
    await tab.choose('A tin roof')
    await check()
    await tab.type('keyword-zanzibar')
    await check()
    await tab.choose('A solar roof')
    await check()
    await tab.untilWork(texts.handedIn)
    await tab.button(texts.bringBack).click()
    await tab.quiz.locator('#review', { hasText: texts.inReview }).waitFor()
    return tab
  },
} satisfies Record<string, Visit>

export type VisitName = keyof typeof visits
