import type { ReviewTexts } from '../language.ts'

/** Spanish */
export const es = {
  offer: 'Repasar lo que fallé',
  offerHow:
    'Las preguntas de este cuestionario y de los siguientes vuelven justo antes de que las olvides. Se guardan solo en este dispositivo y puedes borrarlas cuando quieras.',
  offerKept: 'De este cuestionario en tu repaso: {0}.',
  toReview: 'Ir a tu repaso',
  keepsNothing: 'El navegador no deja que esta página guarde nada, así que aquí no puede volver ninguna pregunta.',

  review: 'Repaso',
  noDeck: 'Todavía no hay nada que repasar',
  noDeckHow: 'Haz aquí un cuestionario y elige al final «{0}». Sus preguntas vuelven justo antes de que las olvides.',
  due: 'Para ahora: {0}',
  noneDue: 'Ahora no toca nada',
  doneForNow: 'Listo por ahora',
  comesBack: '{0}: {1}',
  begin: 'Empezar',
  stop: 'Dejarlo por ahora',

  left: 'Faltan: {0}',
  showAnswer: 'Mostrar la respuesta',
  judgeYourself: 'Aquí solo se conoce la respuesta correcta. Si la tuya significa lo mismo, elige «{0}».',
  when: '¿Cuándo debe volver esta pregunta?',
  'rate-1': 'La olvidé',
  'rate-2': 'Difícil',
  'rate-3': 'La sabía',
  'rate-4': 'Fácil',
  rated: 'Vuelve {0}.',
  undo: 'Deshacer la última elección',
  from: 'Del cuestionario:',

  deck: 'Lo que se guarda',
  deckHow:
    'Tus preguntas ({0}) y cuándo respondiste cada una. Todo está en este dispositivo, en este navegador, para este sitio; no se envía nada.',
  nothingKept: 'Nada. Aquí se puede abrir un repaso que se guardó como archivo.',
  save: 'Guardar como archivo',
  open: 'Abrir un archivo guardado',
  forget: 'Borrar todo',
  askForget:
    'Tus preguntas ({0}) y cuándo respondiste cada una se borrarán de este dispositivo. No se guardará nada más hasta que lo vuelvas a pedir. Solo un archivo que hayas guardado podría recuperarlas.',
  keep: 'Conservar todo',
  forgotten: 'Todo está borrado.',
  opened: 'Del archivo: {0} nuevas, {1} actualizadas.',
  'not-a-deck': 'Este archivo no se guardó desde un repaso. No se ha cambiado nada.',
  'newer-deck':
    'Este archivo es de una versión más nueva. Recarga la página e inténtalo de nuevo. No se ha cambiado nada.',
  'other-host': 'Este archivo es del repaso de {0}. No se ha cambiado nada.',
  'damaged-deck': 'Este archivo está dañado en {0}. No se ha cambiado nada.',
} as const satisfies ReviewTexts
