import type { Language } from './language.ts'

/** Korean */
export const ko = {
  skip: '본문으로 건너뛰기',
  motto: '모든 문항에는 지문의 근거가 있습니다',
  pages: '페이지',
  frontPage: '첫 페이지',
  moreQuizzes: '다른 퀴즈',
  forTeachers: '선생님용',
  yourReview: '나의 복습',
  embedAny: '내 페이지에 퀴즈 넣기',
  apiDescription: 'API 설명',
  pictureShows: '‘Lede’라는 제호의 신문 지면. 한 문장이 표시된 기사 옆에, 그 문장을 근거로 답하는 문항이 있습니다.',

  quiz: '퀴즈',
  readThenAnswer: '읽고 답하기',
  theQuiz: '퀴즈',
  theQuestions: '문항',
  questions: '{0}문항',
  level: '{0} 수준',
  feedbackEach: '답할 때마다 해설',
  feedbackAtEnd: '마지막에 해설',
  source: '출처:',
  readOn: '({0} 열람)',
  questionsToCome:
    '스크립트를 불러오면 여기에 문항이 나옵니다. 스크립트가 차단된 곳에서는 학습지를 읽고 인쇄할 수 있습니다.',
  seeWorksheet: '학습지 보기',

  worksheet: '학습지',
  onPaper: '종이로 풀기',
  printsAs: '이 페이지는 학습지로 인쇄됩니다. 지문과 답을 쓸 자리가 있는 문항이 나오고, 정답은 나오지 않습니다.',
  printPoster: '이 페이지를 인쇄하면 코드가 종이 한 장을 가득 채웁니다.',
  backToTeachers: '선생님용 페이지로 돌아가기',

  embedThis: '이 퀴즈를 내 페이지에 넣기',
  embedHow: '퀴즈를 놓을 자리에 아래 코드를 붙여 넣으세요. 독자가 가까이 오기 전에는 더 불러오는 것이 없습니다.',
  embedMore: 'WordPress, Moodle, Canvas, Google Sites, 벽에 붙일 코드, 다른 색',
  takeQuiz: '퀴즈 풀기',

  deviceOnly: '이 기기에만 저장',
  reviewHow: '여기서 푼 퀴즈의 문항이 잊어버릴 때쯤 다시 나옵니다.',
  reviewToCome:
    '문항을 보려면 스크립트가 필요합니다. 스크립트를 불러오면 여기에 나옵니다. 저장된 내용은 어디로도 보내지 않습니다.',

  notFound: '찾을 수 없음',
  noQuiz: '이 주소에는 퀴즈가 없습니다',
  noQuizWhy: '주소를 잘못 입력했거나, 여기에 퀴즈가 게시되지 않았을 수 있습니다.',
  noQuizOn: '첫 페이지에 읽고 풀 수 있는 퀴즈와 다른 퀴즈로 가는 링크가 있습니다.',
  toFrontPage: '첫 페이지로 가기',
  forNow: '잠시만 기다려 주세요',
  notShown: '지금은 이 페이지를 보여 줄 수 없습니다',
  notShownWhy: '퀴즈를 보관하는 곳에서 응답이 없습니다. 저희 쪽 문제이며, 대개 1분 안에 해결됩니다.',
  tooMany: '지금 쓰는 네트워크에서 이 사이트가 한 번에 처리할 수 있는 것보다 많은 요청이 오고 있습니다.',
  notShownOn: '잠시 뒤에 페이지를 새로 고침 하세요. 이미 답한 내용은 이 기기에 그대로 남아 있습니다.',
  frameNotShown: '지금은 퀴즈를 보여 줄 수 없습니다. 잠시 뒤에 페이지를 새로 고침 하세요.',
} as const satisfies Language
