import type { ReviewTexts } from '../language.ts'

/** Portuguese */
export const pt = {
  offer: 'Rever o que errei',
  offerHow:
    'As perguntas deste quiz e dos próximos voltam pouco antes de as esquecer. Ficam só neste dispositivo, e pode apagá-las quando quiser.',
  offerKept: 'Deste quiz na sua revisão: {0}.',
  toReview: 'Ir para a sua revisão',
  keepsNothing: 'O navegador não deixa esta página guardar nada, por isso nenhuma pergunta pode voltar aqui.',

  review: 'Revisão',
  noDeck: 'Ainda não há nada para rever',
  noDeckHow: 'Faça aqui um quiz e escolha no fim “{0}”. As perguntas voltam pouco antes de as esquecer.',
  due: 'Para agora: {0}',
  noneDue: 'Agora não há nada para rever',
  doneForNow: 'Por agora está feito',
  comesBack: '{0}: {1}',
  begin: 'Começar',
  stop: 'Parar por agora',

  left: 'Ainda faltam: {0}',
  showAnswer: 'Mostrar a resposta',
  judgeYourself: 'Aqui só se conhece a resposta certa. Se a sua quer dizer o mesmo, escolha “{0}”.',
  when: 'Quando deve voltar esta pergunta?',
  'rate-1': 'Esqueci',
  'rate-2': 'Difícil',
  'rate-3': 'Sabia',
  'rate-4': 'Fácil',
  rated: 'Volta {0}.',
  undo: 'Desfazer a última escolha',
  from: 'Do quiz:',

  deck: 'O que fica guardado',
  deckHow:
    'As suas perguntas ({0}) e quando respondeu a cada uma. Está tudo neste dispositivo, neste navegador, para este site; nada é enviado.',
  nothingKept: 'Nada. Uma revisão guardada num ficheiro pode ser aberta aqui.',
  save: 'Guardar num ficheiro',
  open: 'Abrir um ficheiro guardado',
  forget: 'Apagar tudo',
  askForget:
    'As suas perguntas ({0}) e quando respondeu a cada uma serão apagadas deste dispositivo. Nada mais é guardado até o pedir de novo. Só um ficheiro que tenha guardado as poderia trazer de volta.',
  keep: 'Manter tudo',
  forgotten: 'Está tudo apagado.',
  opened: 'Do ficheiro: {0} novas, {1} atualizadas.',
  'not-a-deck': 'Este ficheiro não foi guardado a partir de uma revisão. Nada foi alterado.',
  'newer-deck': 'Este ficheiro é de uma versão mais nova. Recarregue a página e tente de novo. Nada foi alterado.',
  'other-host': 'Este ficheiro é da revisão em {0}. Nada foi alterado.',
  'damaged-deck': 'Este ficheiro está danificado em {0}. Nada foi alterado.',
} as const satisfies ReviewTexts
