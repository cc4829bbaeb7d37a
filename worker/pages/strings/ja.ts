import type { Language } from './language.ts'

/** Japanese */
export const ja = {
  skip: '本文へ移動',
  motto: 'どの問題にも、本文に根拠がある',
  pages: 'ページ',
  frontPage: 'トップページ',
  moreQuizzes: 'ほかのクイズ',
  forTeachers: '先生方へ',
  yourReview: 'あなたの復習',
  embedAny: '自分のページにクイズを入れる',
  apiDescription: 'APIの説明',
  pictureShows: '「Lede」と題した新聞の紙面。一文に印のついた記事の横に、その一文を引いて答えを示す問題が並んでいる。',

  quiz: 'クイズ',
  readThenAnswer: '読んでから答える',
  theQuiz: 'クイズ',
  theQuestions: '問題',
  questions: '全{0}問',
  level: 'レベル {0}',
  feedbackEach: '1問ごとに解説',
  feedbackAtEnd: '最後に解説',
  source: '出典：',
  readOn: '（{0}閲覧）',
  questionsToCome:
    'スクリプトの読み込みが終わると、ここに問題が出てきます。スクリプトが使えないときは、読んだり印刷したりできるワークシートがあります。',
  seeWorksheet: 'ワークシートを見る',

  worksheet: 'ワークシート',
  onPaper: '紙で解く',
  printsAs: 'このページはワークシートとして印刷されます。本文と、答えを書く欄のある問題だけで、解答は載りません。',
  printPoster: 'このページを印刷すると、コードが用紙いっぱいに出ます。',
  backToTeachers: '先生方のページに戻る',

  embedThis: 'このクイズを自分のページに入れる',
  embedHow: 'クイズを置きたい場所に、次の行を貼り付けてください。読む人が近くに来るまで、ほかには何も読み込みません。',
  embedMore: 'WordPress、Moodle、Canvas、Google Sites、壁に貼るコード、ほかの色',
  takeQuiz: 'クイズに答える',

  deviceOnly: 'この端末だけに保存',
  reviewHow: 'ここで答えたクイズの問題が、忘れそうなころにまた出てきます。',
  reviewToCome:
    '問題を出すにはスクリプトが必要です。読み込みが終わると、ここに出てきます。保存した内容は、どこにも送られません。',

  notFound: '見つかりません',
  noQuiz: 'このアドレスにクイズはありません',
  noQuizWhy: 'アドレスが間違っているか、クイズがここでは公開されていないようです。',
  noQuizOn: 'トップページには、読んで答えるクイズと、ほかのクイズへのリンクがあります。',
  toFrontPage: 'トップページへ',
  forNow: 'しばらくお待ちください',
  notShown: 'いまはこのページを表示できません',
  notShownWhy:
    'クイズを保管している場所から応答がありません。こちら側の問題で、あなたのせいではありません。たいてい1分以内に直ります。',
  tooMany: 'お使いのネットワークから、このサイトが一度に応じられる数を超えるアクセスがあります。',
  notShownOn: '少し待ってから、ページを読み込み直してください。これまでの答えは、端末に保存されています。',
  frameNotShown: 'いまはクイズを表示できません。少し待ってから、ページを読み込み直してください。',
} as const satisfies Language
