/** Every word that a quiz on paper adds to the author's own. */
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
  notGiven: '지문에 나오지 않음',
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
  notGiven: 'Steht nicht im Text',
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

const pt: Words = {
  name: 'Nome',
  date: 'Data',
  score: 'Pontuação',
  key: 'Soluções',
  source: 'Fonte',
  variant: 'Versão',
  question: 'Pergunta',
  answer: 'Resposta',
  points: (count) => `${count} pontos`,
  chooseAll: 'Assinale todas as corretas.',
  writeOrder: 'Numere na ordem correta.',
  writeLetter: 'Escreva a letra que corresponde a cada uma.',
  markSentences: 'Sublinhe o que está certo.',
  true: 'Verdadeiro',
  false: 'Falso',
  notGiven: 'O texto não diz',
}

const he: Words = {
  name: 'שם',
  date: 'תאריך',
  score: 'ציון',
  key: 'תשובות',
  source: 'מקור',
  variant: 'גרסה',
  question: 'שאלה',
  answer: 'תשובה',
  points: (count) => `נקודות: ${count}`,
  chooseAll: 'סמנו את כל הנכונים.',
  writeOrder: 'מספרו בסדר הנכון.',
  writeLetter: 'כתבו את האות המתאימה לכל אחד.',
  markSentences: 'מתחו קו מתחת לנכונים.',
  true: 'נכון',
  false: 'לא נכון',
  notGiven: 'לא כתוב בקטע',
}

const hi: Words = {
  name: 'नाम',
  date: 'तारीख',
  score: 'अंक',
  key: 'उत्तर कुंजी',
  source: 'स्रोत',
  variant: 'प्रारूप',
  question: 'प्रश्न',
  answer: 'उत्तर',
  points: (count) => `${count} अंक`,
  chooseAll: 'सभी सही विकल्पों पर निशान लगाएँ।',
  writeOrder: 'सही क्रम में संख्या लिखें।',
  writeLetter: 'हर एक के लिए सही अक्षर लिखें।',
  markSentences: 'सही वाक्यों को रेखांकित करें।',
  true: 'सही',
  false: 'गलत',
  notGiven: 'पाठ में नहीं बताया गया',
}

const ja: Words = {
  name: '名前',
  date: '日付',
  score: '得点',
  key: '解答',
  source: '出典',
  variant: '版',
  question: '問題',
  answer: '解答',
  points: (count) => `${count}点`,
  chooseAll: '正しいものすべてに印を付けなさい。',
  writeOrder: '正しい順に番号を書きなさい。',
  writeLetter: 'それぞれに合う記号を書きなさい。',
  markSentences: '正しいものに下線を引きなさい。',
  true: '正しい',
  false: '正しくない',
  notGiven: '本文には書かれていない',
}

const zh: Words = {
  name: '姓名',
  date: '日期',
  score: '得分',
  key: '答案',
  source: '来源',
  variant: '版本',
  question: '题目',
  answer: '答案',
  points: (count) => `${count}分`,
  chooseAll: '勾选所有正确的选项。',
  writeOrder: '按正确顺序标号。',
  writeLetter: '写出对应的字母。',
  markSentences: '在正确的句子下画线。',
  true: '正确',
  false: '错误',
  notGiven: '文中没有提到',
}

const ru: Words = {
  name: 'Имя',
  date: 'Дата',
  score: 'Баллы',
  key: 'Ответы',
  source: 'Источник',
  variant: 'Вариант',
  question: 'Вопрос',
  answer: 'Ответ',
  points: (count) => `баллы: ${count}`,
  chooseAll: 'Отметьте все верные варианты.',
  writeOrder: 'Пронумеруйте в правильном порядке.',
  writeLetter: 'Впишите подходящую букву.',
  markSentences: 'Подчеркните верное.',
  true: 'Верно',
  false: 'Неверно',
  notGiven: 'В тексте не сказано',
}

const uk: Words = {
  name: 'Ім’я',
  date: 'Дата',
  score: 'Бали',
  key: 'Відповіді',
  source: 'Джерело',
  variant: 'Варіант',
  question: 'Запитання',
  answer: 'Відповідь',
  points: (count) => `бали: ${count}`,
  chooseAll: 'Позначте всі правильні варіанти.',
  writeOrder: 'Пронумеруйте в правильному порядку.',
  writeLetter: 'Впишіть відповідну літеру.',
  markSentences: 'Підкресліть правильне.',
  true: 'Правда',
  false: 'Неправда',
  notGiven: 'У тексті про це немає',
}

const tr: Words = {
  name: 'Ad',
  date: 'Tarih',
  score: 'Puan',
  key: 'Cevap anahtarı',
  source: 'Kaynak',
  variant: 'Sürüm',
  question: 'Soru',
  answer: 'Cevap',
  points: (count) => `${count} puan`,
  chooseAll: 'Doğru olanların hepsini işaretleyin.',
  writeOrder: 'Doğru sıraya göre numaralandırın.',
  writeLetter: 'Her birine uyan harfi yazın.',
  markSentences: 'Doğru olanların altını çizin.',
  true: 'Doğru',
  false: 'Yanlış',
  notGiven: 'Metinde yazmıyor',
}

const known: Readonly<Record<string, Words>> = { ar, de, en, es, fr, he, hi, ja, ko, pt, ru, tr, uk, zh }

/** Whether there are words of a language. */
export const hasWords = (language: string): boolean => Object.hasOwn(known, baseOf(language))

/** The words of a language; the English ones where there are none. */
export const wordsFor = (language: string): Words => (hasWords(language) ? (known[baseOf(language)] as Words) : en)

const baseOf = (language: string) => new Intl.Locale(language).language
