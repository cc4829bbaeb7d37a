import type { Language } from './language.ts'

/** Chinese, simplified */
export const zh = {
  skip: '跳到正文',
  motto: '每道题都有据可查',
  pages: '页面',
  frontPage: '首页',
  moreQuizzes: '更多测验',
  forTeachers: '教师入口',
  yourReview: '你的复习',
  embedAny: '把测验放进你的网页',
  apiDescription: 'API 说明',
  pictureShows: '一个题为“Lede”的报纸版面：文章中标出了一句话，旁边有一道题，答案引用的正是这句话。',

  quiz: '测验',
  readThenAnswer: '先读后答',
  theQuiz: '测验',
  theQuestions: '题目',
  questions: '共 {0} 题',
  level: '{0} 级',
  feedbackEach: '每答一题即有讲解',
  feedbackAtEnd: '最后给出讲解',
  source: '来源：',
  readOn: '（{0}查阅）',
  questionsToCome: '脚本加载完成后，题目会出现在这里。如果脚本被禁用，可以阅读和打印练习卷。',
  seeWorksheet: '查看练习卷',

  worksheet: '练习卷',
  onPaper: '纸上作答',
  printsAs: '此页面打印出来就是练习卷：有文章和留有作答空间的题目，没有答案。',
  printPoster: '打印此页面：二维码会占满一整张纸。',
  backToTeachers: '返回教师页面',

  embedThis: '把这个测验放进你的网页',
  embedHow: '把这几行粘贴到要放测验的位置。读者读到附近之前，不会再加载其他内容。',
  embedMore: 'WordPress、Moodle、Canvas、Google Sites、贴在墙上的二维码、其他颜色',
  takeQuiz: '去做测验',

  deviceOnly: '只保存在此设备上',
  reviewHow: '你在这里做过的测验，题目会在你快要忘记时再次出现。',
  reviewToCome: '题目需要脚本才能显示：脚本加载完成后，题目会出现在这里。保存的内容不会发送到任何地方。',

  notFound: '未找到',
  noQuiz: '这个地址没有测验',
  noQuizWhy: '可能是地址写错了，也可能是测验没有在这里发布。',
  noQuizOn: '首页有一个可以阅读和作答的测验，还有其他测验的链接。',
  toFrontPage: '前往首页',
  forNow: '请稍候',
  notShown: '暂时无法显示此页面',
  notShownWhy: '存放测验的地方没有响应。问题出在我们这边，与你无关，通常一分钟内就会恢复。',
  notShownOn: '请稍后刷新页面。你已经作答的内容都保存在你的设备上。',
  frameNotShown: '暂时无法显示测验。请稍后刷新页面。',
} as const satisfies Language
