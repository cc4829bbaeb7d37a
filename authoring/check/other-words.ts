/** Words of other tools and formats for fields and item types, by the word that a quiz file has for them. */
const words: Readonly<Record<string, string>> = {
  prompt: 'question stem questiontext ask text title',
  correctResponse:
    'answer solution key correct correctanswer correctanswers rightanswer answerkey correctoption correctresponses responses expected',
  choices: 'answers options alternatives distractors answeroptions possibleanswers',
  feedback: 'explanation explain rationale reason why generalfeedback justification',
  hint: 'clue tip help hints',
  stimulus: 'context passage article text body paragraphs content reading',
  items: 'questions',
  language: 'lang locale',
  points: 'score mark marks maxscore weight value grade',
  media: 'image picture img photo figure',
  evidence: 'quotation quote citation reference source proof',
  attribution: 'author speaker saidby',
  skill: 'tag tags topic category',
  level: 'cefr difficulty',
  draw: 'pool sample pick',
  description: 'summary intro introduction',
  title: 'name heading headline',
  text: 'label content answer option statement value',
  correct: 'right iscorrect istrue answer key',
  quote: 'text quotation citation sentence',
  publisher: 'site newspaper organization organisation',
  url: 'link href address uri',
  published: 'date publicationdate datepublished day',
  retrieved: 'accessed accessdate',
  alt: 'alttext caption description',
  src: 'file path image url',
  tolerance: 'margin delta error',
  unit: 'units',
  accept: 'accepted alternatives synonyms variants',
  allowTypingSlip: 'typos allowtypos fuzzy allowtypo',
  matchCase: 'casesensitive case',
  shuffle: 'random randomize randomise shufflechoices',
  gaps: 'blanks holes',
  choice: 'mcq mc multichoice singlechoice single radio radiobutton onechoice singleselect',
  'multiple-choice':
    'multipleresponse multipleanswer multipleanswers multipleselect checkbox checkboxes selectall mrq msq multi',
  'true-false': 'boolean bool tf yesno truefalsenotgiven',
  number: 'numeric numerical integer float decimal',
  'text-entry': 'shortanswer fillin fillintheblank text textbox open string short input',
  order: 'ordering sequence sequencing sort sorting rank ranking arrange',
  match: 'matching pairs draganddrop pairing association',
  'inline-choice': 'cloze gapfill gaps fillintheblanks dropdown gap inlinechoices',
  hottext: 'highlight selecttext highlighttext findsentence',
}

const byOther = new Map<string, string[]>()
for (const [word, others] of Object.entries(words)) {
  for (const other of others.split(' ')) byOther.set(other, [...(byOther.get(other) ?? []), word])
}

/** The words that a quiz file may have for a word of another tool. */
export const findOwnWords = (other: string): readonly string[] => byOther.get(plainWord(other)) ?? []

/** A word without the differences between camel case, snake case and hyphens. */
export const plainWord = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
