import type { Language } from './language.ts'

/** Hebrew, speaking to everybody in the plural */
export const he = {
  skip: 'דילוג לתוכן',
  motto: 'לכל שאלה יש ראיה בקטע',
  pages: 'דפים',
  frontPage: 'הדף הראשי',
  moreQuizzes: 'עוד חידונים',
  forTeachers: 'למורים',
  yourReview: 'החזרה שלכם',
  embedAny: 'להוסיף חידון לדף שלכם',
  apiDescription: 'תיאור ה־API',
  pictureShows: 'עמוד עיתון שכותרתו „Lede”: ליד כתבה שסומן בה משפט אחד עומדת שאלה שהתשובה עליה מצטטת את המשפט הזה.',

  quiz: 'חידון',
  readThenAnswer: 'קראו ואז ענו',
  theQuiz: 'החידון',
  theQuestions: 'השאלות',
  questions: { one: 'שאלה אחת', two: 'שתי שאלות', other: '{0} שאלות' },
  level: 'רמה {0}',
  feedbackEach: 'משוב אחרי כל תשובה',
  feedbackAtEnd: 'משוב בסוף',
  source: 'מקור:',
  readOn: '(נקרא ב־{0})',
  questionsToCome: 'השאלות יופיעו כאן כשהסקריפט שלהן ייטען. אם הסקריפטים חסומים, יש דף עבודה לקריאה ולהדפסה.',
  seeWorksheet: 'לדף העבודה',

  worksheet: 'דף עבודה',
  onPaper: 'על הנייר',
  printsAs: 'הדף הזה מודפס כדף עבודה: הקטע והשאלות עם מקום לתשובות, בלי הפתרונות.',
  printPoster: 'הדפיסו את הדף הזה: הקוד ממלא גיליון נייר שלם.',
  backToTeachers: 'חזרה לדף למורים',

  embedThis: 'להוסיף את החידון הזה לדף שלכם',
  embedHow: 'הדביקו את השורות האלה במקום שבו החידון צריך להופיע. הן לא טוענות דבר נוסף עד שהקוראים מתקרבים אליו.',
  embedMore: 'WordPress, Moodle, Canvas, Google Sites, קוד לקיר, צבעים אחרים',
  takeQuiz: 'לחידון',

  deviceOnly: 'במכשיר הזה בלבד',
  reviewHow: 'שאלות מחידונים שעניתם עליהם כאן חוזרות רגע לפני שתשכחו אותן.',
  reviewToCome:
    'השאלות שלכם צריכות סקריפטים: הן יופיעו כאן כשהסקריפט שלהן ייטען. שום דבר ממה שנשמר עליהן לא נשלח לשום מקום.',

  notFound: 'לא נמצא',
  noQuiz: 'אין חידון בכתובת הזאת',
  noQuizWhy: 'ייתכן שהכתובת נכתבה בטעות, או שהחידון לא פורסם כאן.',
  noQuizOn: 'בדף הראשי יש חידון לקרוא ולענות עליו, וקישורים לאחרים.',
  toFrontPage: 'לדף הראשי',
  forNow: 'כרגע',
  notShown: 'אי אפשר להציג את הדף הזה כרגע',
  notShownWhy: 'המקום שבו נשמרים החידונים לא עונה. הבעיה אצלנו, לא אצלכם, ובדרך כלל היא חולפת בתוך דקה.',
  tooMany: 'מהרשת שלכם מגיעות יותר בקשות ממה שהאתר הזה עונה עליהן בבת אחת.',
  notShownOn: 'טענו את הדף מחדש בעוד רגע. התשובות שכבר נתתם שמורות במכשיר שלכם.',
  frameNotShown: 'אי אפשר להציג את החידון כרגע. טענו את הדף מחדש בעוד רגע.',
} as const satisfies Language
