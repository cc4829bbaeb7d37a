/** The words before an answer, in the languages of the editor. */
const answerWords =
  'right answer|correct answer|answer|ans|key|solution|richtige antwort|antwort|lösung|richtig|bonne réponse|réponse correcte|réponse|solution|respuesta correcta|respuesta|solución|resposta correta|resposta|solução|gabarito|정답|답|الإجابة الصحيحة|الإجابة|الجواب|الحل'
const keyWords =
  'answer key|answers|key|solutions|lösungen|lösungsschlüssel|antworten|réponses|corrigé|solutions|respuestas|clave de respuestas|soluciones|respostas|gabarito|정답|답안|해답|الإجابات|مفتاح الإجابة|الأجوبة'
const explanationWords =
  'explanation|feedback|because|erklärung|begründung|explication|explicación|explicação|해설|설명|الشرح|التفسير'
const questionWords = 'question|q|frage|pregunta|pergunta|questão|문제|문항|السؤال|سؤال'
const rightWords = 'correct|right|richtig|correcte|juste|correcta|correcto|correta|certo|certa|정답|صحيح|صحيحة'
const trues = 'true|t|wahr|richtig|vrai|verdadero|verdadeiro|참|صحيح|صواب|صح'.split('|')
const falses = 'false|f|falsch|faux|falso|거짓|خطأ|خاطئ'.split('|')

/** "Answer: …" */
export const answerLine = new RegExp(`^(?:${answerWords})\\s*[:：=]\\s*(.+)$`, 'iu')
/** "Answer key", with or without answers in the same line. */
export const keyHeading = new RegExp(`^(?:${keyWords})\\s*(?:[:：]\\s*|$)`, 'iu')
export const explanationLine = new RegExp(`^(?:${explanationWords})\\s*[:：]\\s*(.+)$`, 'iu')
/** "1.", "2)", "Question 3:", "4번." before a question. */
export const numberedLine = new RegExp(
  `^(\\s*)(?:(?:${questionWords})\\s*)?[(]?(\\p{Nd}{1,3})번?\\s*([.):\\]])(?:\\s+|(?!\\p{Nd}))(\\S.*)$`,
  'iu',
)
/** "(correct)" at the end of a choice. */
export const rightMark = new RegExp(`\\s*(?:[([](?:${rightWords})[)\\]]|[✓✔])\\s*$`, 'iu')

const truthAsk = `(?:${trues.join('|')})\\s*(?:/|or|oder|ou|o|또는|أم|أو)\\s*(?:${falses.join('|')})`
const askAtEnd = new RegExp(`^(.*(?:[.!?…:;,–—。؟"”»)]|[([]))\\s*[([]?¿?${truthAsk}\\s*[?？؟]?[)\\]]?\\s*[.:]?$`, 'iu')
const askAtStart = new RegExp(`^¿?${truthAsk}\\s*[:：?？؟.–—]\\s*(\\S.*)$`, 'iu')

/** A statement without "True or false?" after or before it. */
export function withoutTruthAsk(text: string): string {
  const statement = askAtEnd.exec(text)?.[1]?.replace(/[\s:;,–—([]+$/u, '') || askAtStart.exec(text)?.[1]
  return statement ?? text
}

/** The truth value of a word; undefined for any other text. */
export function readTruthWord(text: string): boolean | undefined {
  const word = text.trim().replace(/[.!]$/, '').toLowerCase()
  return trues.includes(word) ? true : falses.includes(word) ? false : undefined
}
