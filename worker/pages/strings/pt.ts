import type { Language } from './language.ts'

/** Portuguese, in words that Brazil and Portugal share */
export const pt = {
  skip: 'Ir para o conteúdo',
  motto: 'Cada pergunta cita a sua prova no texto',
  pages: 'Páginas',
  frontPage: 'Página inicial',
  moreQuizzes: 'Mais quizzes',
  forTeachers: 'Para professores',
  yourReview: 'A sua revisão',
  embedAny: 'Colocar um quiz na sua página',
  apiDescription: 'Descrição da API',
  pictureShows:
    'Uma página de jornal com o título “Lede”: ao lado de um artigo com uma frase marcada há uma pergunta cuja resposta cita essa frase.',

  quiz: 'Quiz',
  readThenAnswer: 'Leia e responda',
  theQuiz: 'O quiz',
  theQuestions: 'As perguntas',
  questions: { one: '{0} pergunta', other: '{0} perguntas' },
  level: 'Nível {0}',
  feedbackEach: 'Correção após cada resposta',
  feedbackAtEnd: 'Correção no fim',
  source: 'Fonte:',
  readOn: '(lido em {0})',
  questionsToCome:
    'As perguntas aparecem aqui assim que o script delas for carregado. Se os scripts estiverem bloqueados, há uma folha de exercícios para ler e imprimir.',
  seeWorksheet: 'Ver a folha de exercícios',

  worksheet: 'Folha de exercícios',
  onPaper: 'No papel',
  printsAs:
    'Esta página é impressa como folha de exercícios: o texto e as perguntas com espaço para responder, sem as soluções.',
  printPoster: 'Imprima esta página: o código ocupa uma folha inteira.',
  backToTeachers: 'Voltar à página para professores',

  embedThis: 'Coloque este quiz na sua página',
  embedHow: 'Cole estas linhas onde o quiz deve ficar. Não carregam mais nada até que alguém chegue perto ao ler.',
  embedMore: 'WordPress, Moodle, Canvas, Google Sites, um código para a parede, outras cores',
  takeQuiz: 'Fazer o quiz',

  deviceOnly: 'Só neste dispositivo',
  reviewHow: 'As perguntas dos quizzes que fez aqui voltam pouco antes de as esquecer.',
  reviewToCome:
    'As suas perguntas precisam de scripts: aparecem aqui assim que o delas for carregado. Nada do que se guarda delas é enviado.',

  notFound: 'Não encontrado',
  noQuiz: 'Não há nenhum quiz neste endereço',
  noQuizWhy: 'O endereço pode estar mal escrito, ou o quiz não foi publicado aqui.',
  noQuizOn: 'Na página inicial há um quiz para ler e responder, e links para os outros.',
  toFrontPage: 'Ir para a página inicial',
  forNow: 'No momento',
  notShown: 'No momento não é possível mostrar esta página',
  notShownWhy:
    'O lugar onde os quizzes são guardados não responde. O problema é nosso, não seu, e costuma passar em um minuto.',
  tooMany: 'Da sua rede chegam mais pedidos do que este servidor atende de uma vez.',
  notShownOn:
    'Recarregue a página daqui a pouco. As respostas que já deu estão guardadas em segurança no seu dispositivo.',
  frameNotShown: 'No momento não é possível mostrar o quiz. Recarregue a página daqui a pouco.',
} as const satisfies Language
