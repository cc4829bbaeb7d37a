import type { Language } from './language.ts'

/** French. Before ? ! : ; and inside « » stand no-break spaces. Whoever teaches is spoken to without "tu" or "vous". */
export const fr = {
  skip: 'Aller au contenu',
  motto: 'Chaque question cite sa preuve dans le texte',
  pages: 'Pages',
  frontPage: 'Accueil',
  moreQuizzes: 'D’autres quiz',
  forTeachers: 'Pour les enseignants',
  yourReview: 'Ta révision',
  embedAny: 'Mettre un quiz dans sa page',
  apiDescription: 'Description de l’API',
  pictureShows:
    'Une page de journal intitulée « Lede » : à côté d’un article où une phrase est marquée se trouve une question dont la réponse cite cette phrase.',

  quiz: 'Quiz',
  readThenAnswer: 'Lis, puis réponds',
  theQuiz: 'Le quiz',
  theQuestions: 'Les questions',
  questions: { one: '{0} question', other: '{0} questions' },
  level: 'Niveau {0}',
  feedbackEach: 'Correction après chaque réponse',
  feedbackAtEnd: 'Correction à la fin',
  source: 'Source :',
  readOn: '(lu le {0})',
  questionsToCome:
    'Les questions apparaissent ici dès que leur script est chargé. Si les scripts sont bloqués, il y a une fiche d’exercices à lire et à imprimer.',
  seeWorksheet: 'Voir la fiche d’exercices',

  worksheet: 'Fiche d’exercices',
  onPaper: 'Sur papier',
  printsAs:
    'Cette page s’imprime comme une fiche d’exercices : le texte et les questions avec de la place pour répondre, sans le corrigé.',
  printPoster: 'Imprimer cette page : le code remplit une feuille de papier.',
  backToTeachers: 'Retour à la page pour les enseignants',

  embedThis: 'Mettre ce quiz dans sa page',
  embedHow:
    'Coller ces lignes là où le quiz doit se trouver. Elles ne chargent rien de plus tant que personne n’en approche en lisant.',
  embedMore: 'WordPress, Moodle, Canvas, Google Sites, un code pour le mur, d’autres couleurs',
  takeQuiz: 'Faire le quiz',

  deviceOnly: 'Sur cet appareil seulement',
  reviewHow: 'Les questions des quiz que tu as faits ici reviennent juste avant que tu ne les oublies.',
  reviewToCome:
    'Tes questions ont besoin de scripts : elles apparaissent ici dès que le leur est chargé. Rien de ce qui en est gardé n’est envoyé où que ce soit.',

  notFound: 'Introuvable',
  noQuiz: 'Il n’y a pas de quiz à cette adresse',
  noQuizWhy: 'L’adresse est peut-être mal écrite, ou le quiz n’a pas été publié ici.',
  noQuizOn: 'La page d’accueil propose un quiz à lire et à faire, et des liens vers les autres.',
  toFrontPage: 'Aller à l’accueil',
  forNow: 'Pour le moment',
  notShown: 'Cette page ne peut pas être affichée pour le moment',
  notShownWhy:
    'L’endroit où sont gardés les quiz ne répond pas. Cela vient de nous, pas de toi, et dure rarement plus d’une minute.',
  tooMany: 'Ton réseau envoie plus de demandes que ce serveur n’en traite à la fois.',
  notShownOn:
    'Recharge la page dans un instant. Les réponses que tu as déjà données sont en sécurité sur ton appareil.',
  frameNotShown: 'Le quiz ne peut pas être affiché pour le moment. Recharge la page dans un instant.',
} as const satisfies Language
