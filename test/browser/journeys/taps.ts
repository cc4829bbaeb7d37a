import type { QuizPage } from '../quiz-page.ts'
import type { marketQuiz } from './market-quiz.ts'

type Answer = (on: QuizPage) => Promise<void>

/** How each question of the quiz in Arabic is answered with a finger alone, but for what is typed: rightly. */
export const taps: Record<(typeof marketQuiz.items)[number]['id'], Answer> = {
  place: ({ quiz }) => quiz.locator('.item').getByText('في وسط المدينة').tap(),
  traders: (on) => typeInto(on, '١٢٠'),
  baker: (on) => typeInto(on, 'سامي'),
  fish: ({ quiz }) => quiz.locator('.card', { hasText: 'خطأ' }).tap(),
  goods: async ({ quiz }) => {
    await quiz.locator('.item').getByText('الخضار').tap()
    await quiz.locator('.item').getByText('الخبز').tap()
  },
  speakers: async (on) => {
    await select(on, 'السوق قلب المدينة', 'ليلى')
    await select(on, 'يبدأ العمل قبل الفجر', 'سامي')
  },
  gap: (on) => select(on, /./, '1987'),
  sentence: ({ quiz }) => quiz.locator('.item').getByText('قبل الفجر').tap(),
  days: async ({ quiz }) => {
    // From the last to the first, each to the top; at the top the button says that it leads no further.
    for (const part of ['الليل', 'الظهر', 'الفجر']) {
      const up = quiz.getByRole('listitem').filter({ hasText: part }).getByRole('button').first()
      for (let place = 0; place < 2; place++) await up.tap({ force: true })
    }
  },
}

async function typeInto({ quiz, page }: QuizPage, text: string) {
  await quiz.getByRole('textbox').tap()
  await page.keyboard.insertText(text)
}

/** A phone shows a list of its own when the field is tapped; what is chosen there arrives like this. */
const select = async ({ quiz }: QuizPage, name: string | RegExp, option: string) => {
  await quiz.getByRole('combobox', { name }).selectOption(option)
}
