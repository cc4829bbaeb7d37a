/** Every word that a printed quiz adds to the author's own. */
export interface Words {
  name: string
  date: string
  score: string
  key: string
  source: string
  variant: string
  question: string
  answer: string
  points: (count: string) => string
  chooseAll: string
  writeOrder: string
  writeLetter: string
  markSentences: string
  true: string
  false: string
  notGiven: string
}

const en: Words = {
  name: 'Name',
  date: 'Date',
  score: 'Score',
  key: 'Key',
  source: 'Source',
  variant: 'Variant',
  question: 'Question',
  answer: 'Answer',
  points: (count) => `${count} points`,
  chooseAll: 'Tick all that are right.',
  writeOrder: 'Number them in the right order.',
  writeLetter: 'Write the letter that belongs to each.',
  markSentences: 'Underline the right ones.',
  true: 'True',
  false: 'False',
  notGiven: 'The passage does not say',
}

const ko: Words = {
  name: '이름',
  date: '날짜',
  score: '점수',
  key: '정답',
  source: '출처',
  variant: '유형',
  question: '문항',
  answer: '정답',
  points: (count) => `${count}점`,
  chooseAll: '맞는 것을 모두 고르세요.',
  writeOrder: '알맞은 순서대로 번호를 쓰세요.',
  writeLetter: '알맞은 기호를 쓰세요.',
  markSentences: '알맞은 것에 밑줄을 그으세요.',
  true: '맞음',
  false: '틀림',
  notGiven: '글에 나오지 않음',
}

const de: Words = {
  name: 'Name',
  date: 'Datum',
  score: 'Punkte',
  key: 'Lösungen',
  source: 'Quelle',
  variant: 'Variante',
  question: 'Frage',
  answer: 'Antwort',
  points: (count) => `${count} Punkte`,
  chooseAll: 'Alles Richtige ankreuzen.',
  writeOrder: 'In der richtigen Reihenfolge nummerieren.',
  writeLetter: 'Den passenden Buchstaben eintragen.',
  markSentences: 'Das Richtige unterstreichen.',
  true: 'Richtig',
  false: 'Falsch',
  notGiven: 'Der Text sagt dazu nichts',
}

const fr: Words = {
  name: 'Nom',
  date: 'Date',
  score: 'Note',
  key: 'Corrigé',
  source: 'Source',
  variant: 'Version',
  question: 'Question',
  answer: 'Réponse',
  points: (count) => `${count} points`,
  chooseAll: 'Cochez toutes les bonnes réponses.',
  writeOrder: 'Numérotez dans le bon ordre.',
  writeLetter: 'Écrivez la lettre qui convient.',
  markSentences: 'Soulignez ce qui convient.',
  true: 'Vrai',
  false: 'Faux',
  notGiven: 'Le texte ne le dit pas',
}

const es: Words = {
  name: 'Nombre',
  date: 'Fecha',
  score: 'Puntuación',
  key: 'Soluciones',
  source: 'Fuente',
  variant: 'Versión',
  question: 'Pregunta',
  answer: 'Respuesta',
  points: (count) => `${count} puntos`,
  chooseAll: 'Marca todas las correctas.',
  writeOrder: 'Numera en el orden correcto.',
  writeLetter: 'Escribe la letra que corresponde.',
  markSentences: 'Subraya lo correcto.',
  true: 'Verdadero',
  false: 'Falso',
  notGiven: 'El texto no lo dice',
}

const ar: Words = {
  name: 'الاسم',
  date: 'التاريخ',
  score: 'الدرجة',
  key: 'الإجابات',
  source: 'المصدر',
  variant: 'النموذج',
  question: 'السؤال',
  answer: 'الإجابة',
  points: (count) => `الدرجات: ${count}`,
  chooseAll: 'ضع علامة على كل ما هو صحيح.',
  writeOrder: 'رقّمها بالترتيب الصحيح.',
  writeLetter: 'اكتب الحرف المناسب لكل منها.',
  markSentences: 'ضع خطًا تحت الصحيح.',
  true: 'صحيح',
  false: 'خطأ',
  notGiven: 'لا يذكر النص ذلك',
}

const known: Readonly<Record<string, Words>> = { ar, de, en, es, fr, ko }

/** Whether there are words of a language. */
export const hasWords = (language: string): boolean => Object.hasOwn(known, baseOf(language))

/** The words of a language; the English ones where there are none. */
export const wordsFor = (language: string): Words => (hasWords(language) ? (known[baseOf(language)] as Words) : en)

const baseOf = (language: string) => new Intl.Locale(language).language
