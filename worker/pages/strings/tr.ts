import type { Language } from './language.ts'

/** Turkish. A noun after a number stays in the singular. */
export const tr = {
  skip: 'İçeriğe geç',
  motto: 'Her sorunun kanıtı metinde',
  pages: 'Sayfalar',
  frontPage: 'Ana sayfa',
  moreQuizzes: 'Başka testler',
  forTeachers: 'Öğretmenler için',
  yourReview: 'Tekrarın',
  embedAny: 'Sayfana bir test koy',
  apiDescription: 'API açıklaması',
  pictureShows:
    '“Lede” başlıklı bir gazete sayfası: bir cümlesi işaretlenmiş bir yazının yanında, yanıtı o cümleyi alıntılayan bir soru duruyor.',

  quiz: 'Test',
  readThenAnswer: 'Önce oku, sonra yanıtla',
  theQuiz: 'Test',
  theQuestions: 'Sorular',
  questions: { one: '{0} soru', other: '{0} soru' },
  level: '{0} düzeyi',
  feedbackEach: 'Her yanıttan sonra geri bildirim',
  feedbackAtEnd: 'Geri bildirim en sonda',
  source: 'Kaynak:',
  readOn: '({0} tarihinde okundu)',
  questionsToCome:
    'Sorular, betikleri yüklenince burada görünür. Betikler engellenmişse okuyup yazdırabileceğin bir çalışma kâğıdı var.',
  seeWorksheet: 'Çalışma kâğıdını gör',

  worksheet: 'Çalışma kâğıdı',
  onPaper: 'Kâğıt üzerinde',
  printsAs: 'Bu sayfa çalışma kâğıdı olarak yazdırılır: metin ve yanıt yeri bırakılmış sorular; çözümler yoktur.',
  printPoster: 'Bu sayfayı yazdır: kod bütün bir kâğıdı kaplar.',
  backToTeachers: 'Öğretmenler sayfasına dön',

  embedThis: 'Bu testi sayfana koy',
  embedHow: 'Bu satırları testin duracağı yere yapıştır. Okuyan biri yaklaşana kadar başka bir şey yüklemezler.',
  embedMore: 'WordPress, Moodle, Canvas, Google Sites, duvar için kod, başka renkler',
  takeQuiz: 'Testi çöz',

  deviceOnly: 'Yalnızca bu cihazda',
  reviewHow: 'Burada çözdüğün testlerin soruları, unutmana az kala yeniden gelir.',
  reviewToCome:
    'Soruların için betik gerekir: betikleri yüklenince burada görünürler. Onlardan saklanan hiçbir şey hiçbir yere gönderilmez.',

  notFound: 'Bulunamadı',
  noQuiz: 'Bu adreste bir test yok',
  noQuizWhy: 'Adres yanlış yazılmış ya da test burada yayımlanmamış olabilir.',
  noQuizOn: 'Ana sayfada okuyup çözebileceğin bir test ve ötekilere bağlantılar var.',
  toFrontPage: 'Ana sayfaya git',
  forNow: 'Şimdilik',
  notShown: 'Bu sayfa şu anda gösterilemiyor',
  notShownWhy: 'Testlerin saklandığı yer yanıt vermiyor. Sorun sende değil, bizde; çoğunlukla bir dakika içinde geçer.',
  tooMany: 'Ağından, bu sitenin bir anda yanıtladığından daha çok istek geliyor.',
  notShownOn: 'Birazdan sayfayı yenile. Daha önce verdiğin yanıtlar cihazında güvende.',
  frameNotShown: 'Test şu anda gösterilemiyor. Birazdan sayfayı yenile.',
} as const satisfies Language
