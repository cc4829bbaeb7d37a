import { plainText } from '../plain-text.ts'
import type { Flaw } from './flaw.ts'

/** Words of a question without a subject. */
const asking = new Set(
  (
    'which what who whom whose where when why how choose select mark pick tick click find identify name complete fill answer answers question questions option options ' +
    'choice choices statement statements sentence sentences of from in the a an these those this that following below above is are was were be does do did it one ones ' +
    'true correct right best most appropriate false incorrect wrong not please all apply according to text passage article story and or gap gaps blank here there only with your you think ' +
    'welche welcher welches welchen was wer wen wem wo wann warum wie wähle wählen sie markiere kreuze an der die das den dem des von diese dieser dieses diesen folgenden folgende aussage aussagen ' +
    'antwort antworten satz sätze frage fragen ist sind war richtig richtige wahr falsch falsche stimmt stimmen trifft treffen zu nicht im text laut nach passt passen ergänze richtigen bitte alle ' +
    'qué cuál cuáles quién quiénes dónde cuándo cómo por elige elija escoge selecciona señala marca indica la el los las lo de del en según texto siguiente siguientes estas estos esta afirmación ' +
    'afirmaciones frase frases respuesta respuestas opción opciones es son correcta correctas correcto verdadera verdaderas verdadero falsa falsas cierta ciertas no completa pregunta todas una ' +
    'quel quelle quels quelles lequel laquelle lesquels lesquelles qui que quoi où quand comment pourquoi choisis choisissez coche cochez sélectionnez le les des parmi ces cette affirmation ' +
    'affirmations suivantes suivante suivants phrase phrases réponse réponses proposition propositions bonne bonnes est sont vraie vraies juste justes exacte exactes fausse fausses selon dans texte ' +
    'complète complétez toutes une la un ' +
    '다음 중 옳은 맞는 알맞은 바른 것은 것을 것 고르시오 고르세요 고르십시오 무엇입니까 무엇인가 무엇인가요 무엇일까요 누구입니까 어느 것입니까 것인가 문장은 설명은 설명으로 글의 글에서 윗글의 ' +
    '내용으로 내용과 일치하는 적절한 올바른 정답은 정답을 답은 모두 가장 하나를'
  ).split(' '),
)

const word = /[\p{L}\p{M}\p{N}]+/gu

export const emptyStem: Flaw = {
  name: 'empty-stem',
  title: 'The prompt does not say what is asked',
  severity: 'warning',
  reason:
    'A student should be able to think of the answer before reading the choices; "Which is correct?" turns one question into ' +
    'four true-or-false questions. Haladyna, Downing and Rodriguez (2002), guideline 15: include the central idea in the stem instead of the ' +
    'choices. The rule fires for choices and typed answers if the prompt, in English, German, Spanish, French or Korean, consists of ' +
    'question words only ("Which of the following is true?") and the item has no picture.',
  fix: 'name what the question is about: "What does the passage say of …?"',
  find: ({ items }) =>
    items.flatMap(({ item, index }) => {
      const isOpen =
        item.type === 'choice' ||
        item.type === 'multiple-choice' ||
        item.type === 'text-entry' ||
        item.type === 'number'
      if (!isOpen || item.media || item.prompt.includes('`')) return []
      const words = plainText(item.prompt).toLowerCase().match(word) ?? []
      // A gap is asked for by the words around it.
      if (/_{2,}/.test(item.prompt) && words.length > 0) return []
      return words.every((one) => asking.has(one))
        ? [{ index, pointer: `/items/${index}/prompt`, detail: 'the prompt does not say what it asks about' }]
        : []
    }),
}
