import type { Language } from './language.ts'

/** German. Whoever teaches is spoken to without "du" or "Sie". */
export const de = {
  skip: 'Zum Inhalt springen',
  motto: 'Jede Frage nennt ihren Beleg',
  pages: 'Seiten',
  frontPage: 'Startseite',
  moreQuizzes: 'Weitere Quiz',
  forTeachers: 'Für Lehrkräfte',
  yourReview: 'Deine Wiederholung',
  embedAny: 'Ein Quiz in die eigene Seite einbauen',
  apiDescription: 'API-Beschreibung',
  pictureShows:
    'Eine Zeitungsseite mit dem Titel „Lede“: Neben einem Artikel, in dem ein Satz markiert ist, steht eine Frage, deren Antwort diesen Satz zitiert.',

  quiz: 'Quiz',
  readThenAnswer: 'Erst lesen, dann antworten',
  theQuiz: 'Das Quiz',
  theQuestions: 'Die Fragen',
  questions: { one: '{0} Frage', other: '{0} Fragen' },
  level: 'Niveau {0}',
  feedbackEach: 'Rückmeldung nach jeder Antwort',
  feedbackAtEnd: 'Rückmeldung am Ende',
  source: 'Quelle:',
  readOn: '(gelesen am {0})',
  questionsToCome:
    'Die Fragen erscheinen hier, sobald ihr Skript geladen ist. Wo Skripte gesperrt sind, gibt es ein Arbeitsblatt zum Lesen und Drucken.',
  seeWorksheet: 'Arbeitsblatt ansehen',

  worksheet: 'Arbeitsblatt',
  onPaper: 'Auf Papier',
  printsAs:
    'Diese Seite wird als Arbeitsblatt gedruckt: der Text, die Fragen mit Platz zum Antworten und keine Lösungen.',
  printPoster: 'Diese Seite drucken: Der Code füllt ein Blatt Papier.',
  backToTeachers: 'Zurück zur Seite für Lehrkräfte',

  embedThis: 'Dieses Quiz in die eigene Seite einbauen',
  embedHow:
    'Diese Zeilen dort einfügen, wo das Quiz stehen soll. Mehr wird erst geladen, wenn jemand beim Lesen in die Nähe kommt.',
  embedMore: 'WordPress, Moodle, Canvas, Google Sites, ein Code für die Wand, andere Farben',
  takeQuiz: 'Zum Quiz',

  deviceOnly: 'Nur auf diesem Gerät',
  reviewHow: 'Fragen aus Quiz, die du hier gemacht hast, kommen wieder, kurz bevor du sie vergessen würdest.',
  reviewToCome:
    'Deine Fragen brauchen Skripte: Sie erscheinen hier, sobald ihr Skript geladen ist. Nichts, was davon gespeichert ist, wird irgendwohin gesendet.',

  notFound: 'Nicht gefunden',
  noQuiz: 'Unter dieser Adresse gibt es kein Quiz',
  noQuizWhy: 'Vielleicht ist die Adresse falsch geschrieben, oder das Quiz ist hier nicht veröffentlicht.',
  noQuizOn: 'Auf der Startseite steht ein Quiz zum Lesen und Beantworten, mit Links zu den anderen.',
  toFrontPage: 'Zur Startseite',
  forNow: 'Im Moment',
  notShown: 'Diese Seite lässt sich gerade nicht anzeigen',
  notShownWhy:
    'Der Ort, an dem die Quiz liegen, antwortet nicht. Das liegt an uns, nicht an dir, und ist meist in einer Minute vorbei.',
  tooMany: 'Aus deinem Netz kommen mehr Anfragen, als dieser Server auf einmal beantwortet.',
  notShownOn: 'Lade die Seite gleich noch einmal. Antworten, die du schon gegeben hast, sind auf deinem Gerät sicher.',
  frameNotShown: 'Das Quiz lässt sich gerade nicht anzeigen. Lade die Seite gleich noch einmal.',
} as const satisfies Language
