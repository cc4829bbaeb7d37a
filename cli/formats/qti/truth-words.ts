/** What a choice between true and false is called, by language; QTI has no statement to judge of its own. */
const words = {
  en: { true: 'True', false: 'False', 'not-given': 'Not given' },
  de: { true: 'Richtig', false: 'Falsch', 'not-given': 'Steht nicht im Text' },
  es: { true: 'Verdadero', false: 'Falso', 'not-given': 'No se dice' },
  fr: { true: 'Vrai', false: 'Faux', 'not-given': 'Non précisé' },
  ko: { true: '참', false: '거짓', 'not-given': '알 수 없음' },
}

export const truthWords = (language: string) => {
  const [primary = ''] = language.toLowerCase().split('-')
  return Object.hasOwn(words, primary) ? words[primary as keyof typeof words] : words.en
}
