import { speaks } from '../check/flaws/words.ts'

interface Sayings {
  language: string
  /** Verbs of saying, as alternatives of a pattern. */
  verbs: string
  /** Words before a name: "according to". */
  before: string
  /** Articles that begin a description: "the owner". */
  articles: string
}

/** How texts say whose claim something is, in languages whose names have capitals. */
const sayings: readonly Sayings[] = [
  {
    language: 'en',
    verbs:
      'says|said|claims|claimed|argues|argued|believes|believed|thinks|thought|explains|explained|insists|insisted|suggests|suggested|warns|warned|reports|reported|states|stated|writes|wrote|estimates|estimated|told',
    before: 'according to|in the words of',
    articles: 'the|a|an|one|her|his|their',
  },
  {
    language: 'de',
    verbs:
      'sagt|sagte|behauptet|behauptete|meint|meinte|erklärt|erklärte|glaubt|glaubte|berichtet|berichtete|schreibt|schrieb|betont|betonte|vermutet|vermutete|warnt|warnte',
    before: 'laut|nach angaben von|nach aussage von|nach angaben',
    articles: 'der|die|das|dem|den|des|ein|eine|einer|einem',
  },
  {
    language: 'fr',
    verbs:
      'dit|a dit|affirme|a affirmé|déclare|a déclaré|estime|explique|a expliqué|soutient|prétend|pense|croit|assure|écrit|raconte|avertit',
    before: "selon|d[’']après|d[’']apres|pour",
    articles: "le|la|les|l’|l'|un|une",
  },
  {
    language: 'es',
    verbs:
      'dice|dijo|afirma|afirmó|declara|declaró|asegura|aseguró|sostiene|sostuvo|explica|explicó|cree|piensa|opina|escribe|escribió|advierte|advirtió',
    before: 'según|de acuerdo con|en palabras de',
    articles: 'el|la|los|las|un|una',
  },
  {
    language: 'pt',
    verbs:
      'diz|disse|afirma|afirmou|declara|declarou|garante|garantiu|sustenta|explica|explicou|acredita|pensa|escreve|escreveu|alerta|alertou',
    before: 'segundo|de acordo com|nas palavras de|conforme',
    articles: 'o|a|os|as|um|uma',
  },
]

const pronouns =
  /^(?:he|she|they|it|we|i|you|who|that|this|there|er|sie|es|wir|ich|man|wer|das|il|elle|ils|elles|on|ce|cela|qui|nous|je|él|ella|ellos|ellas|quien|que|yo|ele|ela|eles|elas|quem|eu)$/iu

/** Words of a name with capitals, and small ones inside it: "Ana de la Cruz". */
const name =
  "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+(?:(?:de|da|do|dos|del|la|von|van|der|den|bin|al|el|of|the)\\s+)*\\p{Lu}[\\p{L}\\p{M}'’-]*)*"

function findIn(sentence: string, { verbs, before, articles }: Sayings): string | undefined {
  const described = `(?:${either(articles)})\\s*(?:[\\p{L}\\p{M}'’-]+\\s+){0,2}?[\\p{L}\\p{M}'’-]+`
  const who = `(${name}|${described})`
  const says = `(?:${verbs})(?!\\p{L})`
  const patterns = [
    `(?<!\\p{L})(?:${either(before)})\\s+${who}(?=\\s*[,.;:!?]|\\s+\\p{Ll}|$)`,
    // Behind a quotation the verb comes first: “…”, said Marta Hale.
    `[”"»“’',]\\s*${says}\\s+${who}(?=\\s*[,.;:!?]|$)`,
    `[”"»“’',]\\s*${who}\\s+${says}(?=\\s*[,.;:!?]|$)`,
    `^[“"«„]?${who}\\s+(?:\\p{L}+ly\\s+)?${says}`,
  ]
  for (const pattern of patterns) {
    const found = new RegExp(pattern, 'u').exec(sentence)?.[1]?.trim()
    if (found !== undefined && !pronouns.test(found)) return found
  }
  return undefined
}

/** Alternatives with a small or a capital first letter. */
const either = (words: string) =>
  words
    .split('|')
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|')

const korean = [
  /([\p{L}\p{N} ]{1,30}?)(?:에 따르면|에 의하면|의 말에 따르면)/u,
  /^["“]?([\p{L}\p{N} ]{1,20}?)(?:은|는|이|가)\s.*(?:라고|다고|자고|냐고)\s?(?:말|밝|주장|전했|전한|설명|덧붙|경고|믿)/u,
  /["”]?(?:라고|다고)\s([\p{L}\p{N} ]{1,20}?)(?:은|는|이|가)\s(?:말|밝|주장|전했|설명|덧붙|경고)/u,
]

const arabicVerbs = 'قال|قالت|يقول|تقول|أكد|أكدت|صرح|صرّح|صرحت|زعم|زعمت|ذكر|ذكرت|أوضح|أوضحت|أعلن|أعلنت|يرى|ترى'
const arabic = [
  new RegExp(
    `(?<!\\p{L})(?:${arabicVerbs})\\s+((?:[\\p{L}\\p{M}]+\\s+){0,3}?[\\p{L}\\p{M}]+)(?=\\s*(?:إن|أن|بأن|أنه|أنها|إنه|إنها|[:،]))`,
    'u',
  ),
  /(?:وفق[اًاً]*\s+ل|بحسب\s+|حسب\s+|نقل[اًاً]*\s+عن\s+)((?:[\p{L}\p{M}]+\s?){1,3}?)(?=\s*[،,.]|$)/u,
]

/** Who says what a sentence tells, in the words of the sentence; undefined if it names nobody. */
export function whoSays(sentence: string, language: string): string | undefined {
  const text = sentence.trim()
  const table = sayings.find((one) => speaks(language, one.language))
  if (table) return findIn(text, table)
  const patterns = speaks(language, 'ko') ? korean : speaks(language, 'ar') ? arabic : []
  return patterns.map((pattern) => pattern.exec(text)?.[1]?.trim()).find((found) => found)
}
