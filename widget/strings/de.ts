import type { Language } from './language.ts'

/** German */
export const de = {
  first: {
    practice: 'Übung',
    test: 'Test',
    questions: { one: '{0} Frage', other: '{0} Fragen' },
    questionOf: 'Frage {0} von {1}',
    about: 'Zu:',
    readPassage: 'Text lesen',
    hint: 'Tipp',
    true: 'Richtig',
    false: 'Falsch',
    'not-given': 'Steht nicht im Text',
    loading: 'Lädt …',
    notLoaded:
      'Ein Teil des Quiz ist nicht angekommen. Versuch es noch einmal; wenn das nicht hilft, lade die Seite neu.',
    tryAgain: 'Noch einmal versuchen',
  },

  rest: {
    tooNew: 'Diese Frage braucht eine neuere Version des Quiz. Lade die Seite neu; deine Antworten bleiben erhalten.',
    check: 'Prüfen',
    checking: 'Wird geprüft …',
    skip: 'Überspringen',
    next: 'Nächste Frage',
    previous: 'Vorige Frage',
    seeResult: 'Ergebnis ansehen',
    'incomplete-choice': 'Wähle zuerst eine Antwort.',
    'incomplete-multiple-choice': 'Wähle zuerst mindestens eine Antwort.',
    'incomplete-true-false': 'Wähle zuerst eine Antwort.',
    'incomplete-number': 'Gib zuerst eine Zahl ein.',
    'incomplete-text-entry': 'Gib zuerst eine Antwort ein.',
    'incomplete-order': 'Bring zuerst alles in die richtige Reihenfolge.',
    'incomplete-match': 'Finde zuerst zu jedem Teil das passende Gegenstück.',
    'incomplete-inline-choice': 'Fülle zuerst alle Lücken.',
    'incomplete-hottext': 'Wähle zuerst einen Satz.',
    notChecked:
      'Keine Verbindung, deshalb konnte das nicht geprüft werden. Deine Antwort bleibt erhalten: Versuch es noch einmal oder mach weiter und sieh am Ende nach.',

    'mark-right': 'Richtig',
    'mark-wrong': 'Deine Antwort, nicht richtig',
    'mark-missed': 'Richtig, aber nicht gewählt',
    correctAnswer: 'Richtige Antwort',
    correctAnswerIs: 'Richtige Antwort:',
    alsoAccepted: 'Auch richtig: {0}',

    choose: 'Auswählen …',
    gap: 'Lücke {0} von {1}: {2}',
    'move-up': 'Nach oben: {0}',
    'move-down': 'Nach unten: {0}',
    moved: '{0} ist jetzt {1} von {2}',
    orderUntouched:
      'Bring die Teile in die richtige Reihenfolge oder lass sie so. Mit der Tastatur kommst du mit den Pfeiltasten von Knopf zu Knopf.',
    keepOrder: 'So lassen',
    orderTaken: 'Das ist deine Antwort. Du kannst die Teile noch verschieben.',
    yourOrder: 'Deine Reihenfolge',
    correctOrder: 'Richtige Reihenfolge',
    belongs: 'Nicht richtig: gehört an Stelle {0}',

    right: 'Richtig',
    partly: 'Teilweise richtig',
    wrong: 'Nicht richtig',
    unanswered: 'Nicht beantwortet',
    points: { one: '{0} von {1} Punkt', other: '{0} von {1} Punkten' },
    passageSays: 'Im Text steht',
    whoSays: 'Wer das sagt:',

    overview: 'Alle Fragen',
    question: 'Frage {0}',
    answered: 'Frage {0}, beantwortet',
    notAnswered: 'Frage {0}, noch nicht beantwortet',
    answeredOf: '{0} von {1} beantwortet',
    handIn: 'Abgeben',
    handInAnyway: 'Trotzdem abgeben',
    keepWorking: 'Weiterarbeiten',
    withoutAnswer: { one: '{0} Frage ist noch offen: {1}.', other: '{0} Fragen sind noch offen: {1}.' },
    goTo: 'Zu Frage {0}',

    yourResult: 'Dein Ergebnis',
    soFar: 'bisher',
    resultToCome: 'Hier erscheint dein Ergebnis, sobald alles abgegeben ist.',
    startAgain: 'Quiz noch einmal machen',
    lookAgain: 'Sieh dir diese noch einmal an',

    alsoIn: 'Auch auf:',
    atLevel: '{0} ({1})',
    atEasierLevel: '{0}, leichter ({1})',
    atHarderLevel: '{0}, schwerer ({1})',

    saving: 'Wird gespeichert …',
    saved: 'Auf diesem Gerät gespeichert',
    notKept:
      'Nicht auf diesem Gerät gespeichert: Der Browser erlaubt es nicht. Lass die Seite offen, bis du abgegeben hast.',
    handingIn: 'Wird abgegeben …',
    handedIn: 'Abgegeben',
    waiting:
      'Noch nicht abgegeben: keine Verbindung. Wir versuchen es weiter; deine Antworten sind auf diesem Gerät gespeichert.',
    waitingUnkept: 'Noch nicht abgegeben: keine Verbindung. Wir versuchen es weiter; lass die Seite offen.',
    refused: 'Nicht abgegeben: {0} Deine Antworten bleiben erhalten.',

    noQuiz: 'Hier ist kein Quiz angegeben. Wenn das deine Seite ist, gib eines an: <lede-quiz quiz="…">.',
    unknownQuiz: 'Es gibt kein Quiz namens „{0}“. Wenn das deine Seite ist, prüfe quiz="…" in ihrem Code.',
    unreachable: 'Das Quiz ist gerade nicht erreichbar. Wir versuchen es von selbst weiter.',
    failed: 'Das Quiz konnte nicht angezeigt werden: {0}',
  },
} as const satisfies Language
