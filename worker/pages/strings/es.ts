import type { Language } from './language.ts'

/** Spanish */
export const es = {
  skip: 'Saltar al contenido',
  motto: 'Cada pregunta cita su prueba en el texto',
  pages: 'Páginas',
  frontPage: 'Portada',
  moreQuizzes: 'Más cuestionarios',
  forTeachers: 'Para docentes',
  yourReview: 'Tu repaso',
  embedAny: 'Poner un cuestionario en tu página',
  apiDescription: 'Descripción de la API',
  pictureShows:
    'Una página de periódico titulada «Lede»: junto a un artículo con una frase marcada hay una pregunta cuya respuesta cita esa frase.',

  quiz: 'Cuestionario',
  readThenAnswer: 'Lee y responde',
  theQuiz: 'El cuestionario',
  theQuestions: 'Las preguntas',
  questions: { one: '{0} pregunta', other: '{0} preguntas' },
  level: 'Nivel {0}',
  feedbackEach: 'Corrección después de cada respuesta',
  feedbackAtEnd: 'Corrección al final',
  source: 'Fuente:',
  readOn: '(leído el {0})',
  questionsToCome:
    'Las preguntas aparecen aquí cuando se carga su script. Si los scripts están bloqueados, hay una hoja de ejercicios para leer e imprimir.',
  seeWorksheet: 'Ver la hoja de ejercicios',

  worksheet: 'Hoja de ejercicios',
  onPaper: 'En papel',
  printsAs:
    'Esta página se imprime como hoja de ejercicios: el texto y las preguntas con espacio para responder, sin las soluciones.',
  printPoster: 'Imprime esta página: el código ocupa una hoja entera.',
  backToTeachers: 'Volver a la página para docentes',

  embedThis: 'Pon este cuestionario en tu página',
  embedHow:
    'Pega estas líneas donde deba estar el cuestionario. No cargan nada más hasta que alguien se acerca al leer.',
  embedMore: 'WordPress, Moodle, Canvas, Google Sites, un código para la pared, otros colores',
  takeQuiz: 'Hacer el cuestionario',

  deviceOnly: 'Solo en este dispositivo',
  reviewHow: 'Las preguntas de los cuestionarios que has hecho aquí vuelven justo antes de que las olvides.',
  reviewToCome:
    'Tus preguntas necesitan scripts: aparecen aquí cuando se carga el suyo. Nada de lo que se guarda de ellas se envía a ningún sitio.',

  notFound: 'No encontrado',
  noQuiz: 'En esta dirección no hay ningún cuestionario',
  noQuizWhy: 'Puede que la dirección esté mal escrita o que el cuestionario no se haya publicado aquí.',
  noQuizOn: 'En la portada hay un cuestionario para leer y responder, y enlaces a los demás.',
  toFrontPage: 'Ir a la portada',
  forNow: 'Por el momento',
  notShown: 'Ahora mismo no se puede mostrar esta página',
  notShownWhy:
    'El lugar donde se guardan los cuestionarios no responde. El problema es nuestro, no tuyo, y suele durar menos de un minuto.',
  tooMany: 'Desde tu red llegan más peticiones de las que este servidor atiende a la vez.',
  notShownOn:
    'Vuelve a cargar la página dentro de un momento. Las respuestas que ya has dado están a salvo en tu dispositivo.',
  frameNotShown: 'Ahora mismo no se puede mostrar el cuestionario. Vuelve a cargar la página dentro de un momento.',
} as const satisfies Language
