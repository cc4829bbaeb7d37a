import type { ReviewTexts } from '../language.ts'

/** German */
export const de = {
  offer: 'Verpasstes wiederholen',
  offerHow:
    'Fragen aus diesem und späteren Quiz kommen dann wieder, kurz bevor du sie vergessen würdest. Sie bleiben nur auf diesem Gerät, und du kannst sie jederzeit löschen.',
  offerKept: 'Aus diesem Quiz in deiner Wiederholung: {0}.',
  toReview: 'Zu deiner Wiederholung',
  keepsNothing: 'Der Browser lässt diese Seite nichts speichern, deshalb kann hier keine Frage wiederkommen.',

  review: 'Wiederholung',
  noDeck: 'Noch nichts zum Wiederholen',
  noDeckHow:
    'Mach hier ein Quiz und wähle am Ende „{0}“. Die Fragen kommen dann wieder, kurz bevor du sie vergessen würdest.',
  due: 'Jetzt dran: {0}',
  noneDue: 'Jetzt ist nichts dran',
  doneForNow: 'Fürs Erste geschafft',
  comesBack: '{0}: {1}',
  begin: 'Los geht’s',
  stop: 'Für jetzt aufhören',

  left: 'Noch offen: {0}',
  showAnswer: 'Antwort zeigen',
  judgeYourself: 'Hier ist nur die richtige Antwort bekannt. Wenn deine dasselbe bedeutet, wähle „{0}“.',
  when: 'Wann soll diese Frage wiederkommen?',
  'rate-1': 'Vergessen',
  'rate-2': 'Schwer',
  'rate-3': 'Gewusst',
  'rate-4': 'Leicht',
  rated: 'Sie kommt {0} wieder.',
  undo: 'Letzte Wahl zurücknehmen',
  from: 'Aus dem Quiz:',

  deck: 'Was gespeichert ist',
  deckHow:
    'Deine Fragen ({0}) und wann du sie beantwortet hast. Alles bleibt auf diesem Gerät, in diesem Browser, für diese Website; nichts wird gesendet.',
  nothingKept: 'Nichts. Eine Wiederholung, die als Datei gespeichert wurde, lässt sich hier öffnen.',
  save: 'Als Datei speichern',
  open: 'Gespeicherte Datei öffnen',
  forget: 'Alles löschen',
  askForget:
    'Deine Fragen ({0}) und wann du sie beantwortet hast, werden von diesem Gerät gelöscht. Danach wird nichts mehr gespeichert, bis du es wieder möchtest. Nur eine Datei, die du gespeichert hast, könnte sie zurückbringen.',
  keep: 'Alles behalten',
  forgotten: 'Alles ist gelöscht.',
  opened: 'Aus der Datei: {0} neu, {1} aktualisiert.',
  'not-a-deck': 'Das ist keine Datei, die aus einer Wiederholung gespeichert wurde. Es wurde nichts geändert.',
  'newer-deck':
    'Diese Datei stammt aus einer neueren Version. Lade die Seite neu und versuche es noch einmal. Es wurde nichts geändert.',
  'other-host': 'Diese Datei gehört zur Wiederholung auf {0}. Es wurde nichts geändert.',
  'damaged-deck': 'Diese Datei ist bei {0} beschädigt. Es wurde nichts geändert.',
} as const satisfies ReviewTexts
