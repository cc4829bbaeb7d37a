import {
  choice,
  citing,
  citingAll,
  entry,
  fixed,
  gap,
  gaps,
  match,
  number,
  order,
  sentences,
  several,
  truth,
  withIds,
} from './write-items.ts'

/** Quizzes in which a rule should fire, with the items at which it does, and quizzes in which it should not. */
export interface Examples {
  fires: readonly Example[]
  quiet: readonly Example[]
}

export interface Example {
  items: readonly object[]
  language?: string
  stimulus?: readonly string[]
  /** Places of the items concerned; the first where nothing is said. */
  at?: readonly number[]
}

/** A choice between two words that say of a statement what their ids say too. */
const trueOrFalse = (prompt: string, ...texts: [id: string, text: string][]) => ({
  type: 'choice',
  prompt,
  choices: texts.map(([id, text]) => ({ id, text })),
  correctResponse: texts[0]?.[0],
})

const one = (item: object, language?: string): Example => ({ items: [item], ...(language && { language }) })
const times = (count: number, make: (index: number) => object): Example => ({
  items: Array.from({ length: count }, (_, index) => make(index)),
})

/** How a question for a number of days and its answers are written. */
const days: Record<string, { asked: string; day: string; thousand: string }> = {
  en: { asked: 'How long did voyage', day: ' days', thousand: '1,' },
  de: { asked: 'Wie lange dauerte Fahrt', day: ' Tage', thousand: '1.' },
  es: { asked: '¿Cuánto duró el viaje', day: ' días', thousand: '1.' },
  fr: { asked: 'Combien de temps a duré le voyage', day: ' jours', thousand: '1\u202f' },
  ko: { asked: '항해는 며칠 걸렸습니까', day: '일', thousand: '1,' },
}

const numbers =
  (place: number, language = 'en') =>
  (index: number) => {
    const { asked, day, thousand } = days[language] ?? { asked: '', day: '', thousand: '' }
    const written = [`${90 + index}${day}`, `${200 + index}${day}`, `${thousand}${300 + index}${day}`]
    return choice(`${asked} ${index}?`, written[place] ?? '', ...written.filter((_, at) => at !== place))
  }

const answers = (name: string) => [1, 2, 3, 4].map((count) => `${name}-${count}`)

export const examples: Record<string, Examples> = {
  'longest-choice-is-key': {
    fires: [
      one(
        choice(
          'Why did he leave?',
          'Because a machine had been put in his place by the board',
          'He was ill',
          'He was tired of it',
        ),
      ),
      one(
        several(
          'Why?',
          '+because of the weather and the sea together',
          '+because nobody had thought of the lamp',
          'by chance',
          'for fun',
        ),
      ),
      one(gap('He left', 'because a machine had been put in his place', 'at night', 'by boat')),
    ],
    quiet: [
      one(
        choice(
          'Why did he leave?',
          'A machine had replaced him',
          'He had fallen ill at sea',
          'He was tired of the lamp',
        ),
      ),
      one(choice('Who?', 'Ada Lund', 'Tom', 'Kim')),
      one(choice('Who?', 'Tom', 'The engineer Ada Lund from the capital', 'Kim')),
      one(choice('Yes or no?', 'Yes, because a machine had replaced him long ago', 'No')),
    ],
  },
  'key-often-longest': {
    fires: [times(7, (index) => choice(`Which ${index}?`, `the longest one ${index}`, 'a short one', 'one', 'none'))],
    quiet: [
      times(5, (index) => choice(`Which ${index}?`, `the longest one ${index}`, 'a short one', 'one', 'none')),
      times(9, (index) =>
        index % 3
          ? choice(`Which ${index}?`, 'a short one', `the longest one ${index}`, 'one')
          : choice(`Which ${index}?`, `the longest one ${index}`, 'a short one', 'one'),
      ),
    ],
  },
  'all-of-the-above': {
    fires: [
      one(choice('Who?', 'All of the above', 'Tom', 'Kim')),
      one(choice('Who?', 'Ada', 'Tom', 'All of these.')),
      one(choice('Who?', 'Ada', 'Both A and B', 'Tom')),
      one(choice('Wer?', 'Alle genannten', 'Ada', 'Tom'), 'de'),
      one(choice('누구?', '위의 모두', '에이다', '톰'), 'ko'),
    ],
    quiet: [
      one(choice('Who was saved?', 'All of the sailors', 'Some of them', 'The captain')),
      one(choice('Which vitamins?', 'A and B', 'B and C', 'A and D')),
      one(choice('What did he do with the above?', 'He read it all', 'He burnt it')),
    ],
  },
  'none-of-the-above': {
    fires: [
      one(choice('Who?', 'Ada', 'Tom', 'None of the above')),
      one(choice('Who?', 'Ada', 'Tom', 'None of these.')),
      one(choice('누구?', '에이다', '톰', '정답 없음'), 'ko'),
    ],
    quiet: [
      one(choice('Who was saved?', 'None of the sailors', 'Ada', 'Tom')),
      one(choice('How many?', 'None', 'One', 'Two')),
    ],
  },
  'negative-stem': {
    fires: [
      one(choice('Which of these is not a country?', 'Moscow', 'Korea')),
      one(choice('All of these are named except which one?', 'Moscow', 'Korea')),
      one(choice("Which of these *people* isn't quoted?", 'Ada', 'Tom')),
      one(several('Choose the statements that are untrue.', '+a', 'b')),
      one(choice('Which statement is false?', 'Moscow is a town', 'Korea is a town')),
      one(choice('If the lamp is lit, which of these does not shine?', 'Moscow', 'Korea')),
      one(choice('Which is the statement that is not true?', 'It rained', 'It snowed')),
      one(choice('Which of Tom and Jerry is not a cat?', 'Tom', 'Jerry')),
      one(choice('When did the keeper not sleep?', 'At night', 'By day')),
      one(choice('Was steht nicht im Text?', 'Berlin', 'Wien'), 'de'),
      one(choice('글의 내용과 일치하지 않는 것은?', '하나', '둘'), 'ko'),
      one(choice('¿Cuál de estas ciudades no está en Rusia?', 'Seúl', 'Moscú'), 'es'),
      one(choice('Quelle ville n’est pas en Russie ?', 'Séoul', 'Moscou'), 'fr'),
    ],
    quiet: [
      one(choice('Which of these is **not** a country?', 'Moscow', 'Korea')),
      one(choice('Which of these is NOT a country?', 'Moscow', 'Korea')),
      one(choice('Why did the keeper not leave?', 'He could swim', 'He was ill')),
      one(choice("Find out why the keeper didn't leave.", 'He could swim', 'He was ill')),
      one(choice('What does the phrase “not a word” mean?', 'Silence', 'Noise')),
      one(choice('What did he paint, not only in oil?', 'Boats', 'Birds')),
      one(choice('What should be done after a false alarm?', 'Call again', 'Nothing')),
      one(choice('If the lamp was not lit, what did the keeper do?', 'He rang', 'He slept')),
      one(choice('What is the purpose of not lighting the lamp?', 'Saving oil', 'None')),
      one(choice('What helps the ships where no lamp can be seen and pilots cannot come?', 'Bells', 'Flags')),
      one(choice('What stands in a message that was not sent before?', 'The place', 'The time')),
      one(choice('Which calls must be answered and should not be left?', 'Loud ones', 'Few')),
      one(choice('What is done once the ship is in port and will not leave for weeks?', 'It is cleaned', 'Nothing')),
      one(choice('Which lamp shines all night and the keeper never sees it?', 'The red one', 'None')),
      one(choice('What is a reason for not lighting the lamp?', 'Fog', 'Oil')),
      one(choice('What tells whether the lamp does not burn?', 'A bell', 'A flag')),
      one(choice('When two lamps do not burn:', 'The keeper rings', 'The ships wait')),
      one(choice('What is wrong if the lamp does not shine?', 'The fuse', 'Nothing')),
      one(choice('When a call is not answered, the caller:', 'Calls again', 'Leaves')),
      one(choice('글의 내용과 일치하는 것은?', '하나', '둘'), 'ko'),
      one(choice('¿Cuál de estas ciudades **no** está en Rusia?', 'Seúl', 'Moscú'), 'es'),
      one(choice('¿Por qué no se fue el guardián?', 'Por su hijo', 'Por el mar'), 'es'),
      one(choice('Quelle ville n’est **pas** en Russie ?', 'Séoul', 'Moscou'), 'fr'),
      one(choice('Pourquoi le gardien n’est-il pas parti ?', 'Par amour', 'Par peur'), 'fr'),
      one(truth(false, 'The keeper did not leave.')),
      one(choice('Was steht **nicht** im Text?', 'Berlin', 'Wien'), 'de'),
      one(choice('Was steht NICHT im Text?', 'Berlin', 'Wien'), 'de'),
      one(choice('Warum verließ der Wärter den Turm nicht?', 'Er konnte nicht schwimmen', 'Er war krank'), 'de'),
      one(choice('Wer zündete die Lampe an?', 'Der Wärter', 'Sein Sohn'), 'de'),
    ],
  },
  'absolute-words': {
    fires: [one(choice('What of the keeper?', 'He slept at times', 'He never slept at all', 'He sang by day'))],
    quiet: [
      one(choice('What of the keeper?', 'He never slept by day', 'He never sang', 'He always smoked')),
      one(choice('Who came?', 'Ada', 'Nobody', 'Everyone')),
      one(choice('Which record came first?', 'Rosanna by Toto', 'Always on My Mind by Willie Nelson')),
      one(choice('Complete the line of the song.', 'I sing by night', 'I will never love again')),
      one(choice('Which of these is untrue?', 'He slept by day', 'He never slept at all')),
      one(choice('Was sagt er?', 'Er schläft', 'Er sagt never ever', 'Er singt'), 'de'),
      one(choice('¿Qué hizo el guardián?', 'Se durmió', 'Cantó Never Say Never', 'Leyó un libro'), 'es'),
      one(choice('Que dit le capitaine ?', 'Que la mer est calme', 'Qu’il est impossible de partir', 'Rien'), 'fr'),
      one(choice('그는 무엇을 했습니까?', '잠을 잤다', 'Never 라는 노래를 불렀다', '책을 읽었다'), 'ko'),
    ],
  },
  'overlapping-choices': {
    fires: [
      one(choice('How many?', '10–20', '20–30', '31–40')),
      one(choice('How long?', 'less than 10 days', '5 to 8 days', 'more than 10 days')),
      one(choice('How many?', 'at least 5', 'at least 10', '3')),
      one(choice('Which countries?', 'Russia', 'Russia and Ukraine', 'Korea')),
      one(choice('When?', 'early in the morning', 'in the morning', 'at night')),
      one(choice('How much?', '$5', '$1 to $10', '$20')),
    ],
    quiet: [
      one(choice('How many?', '10–19', '20–29', '30–39')),
      one(choice('How many?', 'less than 10', '10', 'more than 10')),
      one(choice('How many?', '5', '15', '50')),
      one(choice('How long?', '5 to 8 days', '5 to 8 weeks', '10 days')),
      one(choice('Which?', 'religious', 'not religious', 'unknown')),
      one(choice('Which?', 'go', 'go on', 'go by')),
      one(choice('She ___ to school since May.', 'has been', 'has been going to', 'goes')),
      one(gap('He', 'has been', 'has been and gone', 'is')),
      one(several('Which?', '+Russia', 'Russia and Ukraine', 'Korea')),
      one(choice('Which numbers?', '2 and 3', '2 and 5', '7 and 9')),
      one(choice('What is the range of the lamp?', '3 to 30 miles', '30 to 300 miles', '1 to 3 miles')),
      one(choice('How long?', 'more than 10 but less than 20 days', '20 days', '5 days')),
      one(choice('How long?', 'Forty-eight hours', 'Eight hours', 'Three days')),
      one(choice('Which kind?', 'Non-ionizing radiation', 'Ionizing radiation', 'Light')),
      one(choice('Which value?', 'The reciprocal of the mean', 'The mean', 'The median')),
      one(choice('Which part?', '1/3', '3', '1/2')),
      one(choice('Which call?', 'Securite Securite three times', 'Securite three times', 'Pan')),
      one(choice('How much?', 'Between 1 to 1 and 5 to 1', '1 to 1', '5 to 1')),
      one(choice('Who was it?', 'His mother', 'His mother-in-law', 'His son')),
      one(choice('Who is meant?', 'A dragon', 'A dragon rider', 'A sword')),
      one(choice('Which film is it?', 'Ice Age', 'Ice Age and After', 'Toys')),
      one(choice('Where do they meet?', 'Pine Mall', 'Lone Pine Mall', 'Hill Valley')),
      one(choice('When was it on air?', '1964-1972', '1960-1969', '1990-1995')),
      one(choice('Which code?', '582436559121', '870436559121', '582436559121+')),
    ],
  },
  'grammar-clue': {
    fires: [
      one(choice('The animal in the picture was an', 'elephant', 'lion', 'tiger')),
      one(gap('He ate a', 'pear', 'apple', 'banana')),
      one(choice('What did he do?', 'He left the tower at once.', 'he sang a song', 'he slept all day')),
      one(choice('What for?', 'to repair the lamp', 'rest from the work', 'money from the board')),
      one(choice('How?', 'with great care', 'asking the board', 'hiding the lamp')),
      one(choice('Was tat der Wärter?', 'Er verließ den Turm.', 'Er sang ein Lied', 'Er schlief bis zum Abend'), 'de'),
      one(choice('Was tat der Wärter?', 'Er verließ den Turm', 'er sang ein Lied', 'er schlief bis zum Abend'), 'de'),
      one(choice('¿Qué hizo el guardián?', 'Dejó la torre enseguida', 'cantó una canción', 'durmió todo el día'), 'es'),
      one(choice('¿Qué hizo el guardián?', 'Dejó la torre.', 'Cantó una canción', 'Durmió todo el día'), 'es'),
      one(choice('Qu’a fait le gardien ?', 'Il a quitté la tour.', 'Il a chanté longtemps', 'Il a dormi'), 'fr'),
      one(choice('Qu’a fait le gardien ?', 'il a quitté la tour', 'Il a chanté longtemps', 'Il a dormi hier'), 'fr'),
      one(choice('등대지기는 무엇을 했습니까?', '그는 곧 떠났다.', '그는 노래를 불렀다', '그는 하루 종일 잤다'), 'ko'),
    ],
    quiet: [
      one(choice('The animal in the picture was an', 'elephant', 'ape', 'owl')),
      one(choice('He drank a', 'pint', 'cup', 'UN glass')),
      one(choice('What is it?', 'DNA', 'Protein', 'Fat')),
      one(choice('It is a/an', 'owl', 'lion', 'tiger')),
      one(choice('What broke the lamp?', 'Lightning above the tower', 'A stone of the boys', 'Its age')),
      one(choice('Why a window?', 'A and B', 'To let in the light', 'To let out the smoke', 'To look at the sea')),
      one(choice('Which country?', 'the U.S.', 'France', 'Spain')),
      one(choice('When?', '12 May', 'In June', 'In July')),
      one(choice('Where did he go?', 'to the north', 'home', 'nowhere')),
      one(choice('What did he see?', 'something of note', 'a ship', 'a light')),
      one(choice('누가?', '에이다', 'Tom', 'Kim'), 'ko'),
      one(choice('Was trieb ihn fort?', 'Angst vor dem Meer', 'der Streit mit Ada', 'ein Brief aus Wien'), 'de'),
      one(
        choice('Was trieb ihn fort?', 'die Angst vor dem Meer', 'Streit mit der Behörde', 'Heimweh nach der Stadt'),
        'de',
      ),
      one(choice('Was tat er?', 'Er verließ den Turm.', 'Er sang ein Lied.', 'Er schlief bis zum Abend.'), 'de'),
      one(choice('Das Tier auf dem Bild ist ein', 'Elefant', 'Katze', 'Kuh'), 'de'),
      one(choice('¿Qué hizo?', 'Dejó la torre enseguida', 'Cantó una canción', 'Durmió todo el día'), 'es'),
      one(choice('¿Qué país?', 'EE. UU.', 'Francia', 'España'), 'es'),
      one(choice('Qu’a-t-il fait ?', 'Il a quitté la tour', 'Il a chanté longtemps', 'Il a dormi hier'), 'fr'),
      one(choice('Complétez : il y a', 'une tour blanche', 'un phare', 'Paris au loin'), 'fr'),
      one(choice('무엇을 했습니까?', '그는 곧 떠났다.', '그는 노래를 불렀다.', '그는 하루 종일 잤다.'), 'ko'),
    ],
  },
  'repeated-choice': {
    fires: [
      one(choice('Who?', 'Ada Lund', 'Tom', ' ada  lund.')),
      one({
        ...order('third', 'ceremony', 'news'),
        choices: [
          { id: 'third', text: 'x' },
          { id: 'ceremony', text: 'X' },
          { id: 'news', text: 'y' },
        ],
      }),
      one(gap('He', 'left', 'Left', 'came')),
    ],
    quiet: [
      one(choice('Which?', 'C', 'C++', 'C#')),
      one(choice('How many?', '5', '-5', '15')),
      one(choice('Which signal asks?', 'QRN?', 'QRN', 'QRM')),
      one(choice('What is the abbreviation of megahertz?', 'MHz', 'mHz', 'Mhz')),
    ],
  },
  'repeated-item': {
    fires: [
      { items: [choice('Who left?', 'Tom', 'Ada'), number('When?', 3), choice('Who  left?', 'Ada', 'Tom')], at: [2] },
      { items: [number('When?', 1987), number('When?', 1987)], at: [1] },
    ],
    quiet: [
      { items: [choice('Which is right?', 'Tom', 'Ada'), choice('Which is right?', 'Kim', 'Ada')] },
      { items: [number('How many?', 7), number('How many?', 8)] },
    ],
  },
  'key-in-same-place': {
    fires: [times(4, (index) => fixed(1, `a${index}`, `b${index}`, `c${index}`, `d${index}`))],
    quiet: [
      times(3, (index) => fixed(1, `a${index}`, `b${index}`, `c${index}`)),
      times(6, (index) => fixed(index % 2, `a${index}`, `b${index}`, `c${index}`)),
      times(9, (index) => choice('Which?', `a${index}`, `b${index}`, `c${index}`)),
    ],
  },
  'same-id-is-key': {
    fires: [
      times(4, () => withIds('a', 'a', 'b', 'c', 'd')),
      times(4, () => withIds('choice-2', 'choice-1', 'choice-2', 'choice-3', 'choice-4')),
      { ...times(4, () => withIds('a', 'a', 'b', 'c', 'd')), language: 'de' },
      { ...times(4, () => withIds('opcion-1', 'opcion-1', 'opcion-2', 'opcion-3', 'opcion-4')), language: 'es' },
      { ...times(4, () => withIds('choix-b', 'choix-a', 'choix-b', 'choix-c', 'choix-d')), language: 'fr' },
      { ...times(4, () => withIds('3', '1', '2', '3', '4')), language: 'ko' },
    ],
    quiet: [
      times(3, () => withIds('a', 'a', 'b', 'c')),
      times(4, (index) => withIds('abcd'[index] ?? 'a', 'a', 'b', 'c', 'd')),
      times(9, () => withIds('moscow', 'moscow', 'kursk', 'pyongyang')),
      { ...times(4, (index) => withIds(`antwort-${index + 1}`, ...answers('antwort'))), language: 'de' },
      { ...times(4, (index) => withIds(`opcion-${index + 1}`, ...answers('opcion'))), language: 'es' },
      { ...times(9, () => withIds('moscou', 'moscou', 'koursk', 'seoul')), language: 'fr' },
      { ...times(9, () => withIds('baram', 'baram', 'pado', 'bul')), language: 'ko' },
    ],
  },
  'same-truth': {
    fires: [
      times(6, (index) => truth(true, `Statement ${index}`)),
      times(4, (index) => truth('not-given', `Statement ${index}`)),
    ],
    quiet: [
      times(5, (index) => truth(true, `Statement ${index}`)),
      times(8, (index) => truth(index !== 3, `Statement ${index}`)),
    ],
  },
  'middle-number-is-key': {
    fires: [
      times(3, numbers(1)),
      ...['de', 'es', 'fr', 'ko'].map((language) => ({ ...times(3, numbers(1, language)), language })),
    ],
    quiet: [
      times(2, numbers(1)),
      times(5, numbers(0)),
      times(3, (index) => numbers(index === 2 ? 2 : 1)(index)),
      ...['de', 'es', 'fr', 'ko'].map((language) => ({
        ...times(3, (index) => numbers(index, language)(index)),
        language,
      })),
    ],
  },
  'answer-given-away': {
    fires: [
      {
        items: [
          number('In which year did the keeper leave the lighthouse?', 1987),
          choice('What did the keeper do after leaving the lighthouse in 1987?', 'He sailed', 'He slept'),
        ],
      },
      {
        items: [
          choice('Why had the engineers stopped?', 'Fog', 'Rain'),
          truth(true, 'The 1,000 engineers were sent to Kursk.'),
          number('How many engineers were sent to Kursk?', 1000),
        ],
        at: [2],
      },
    ],
    quiet: [
      {
        items: [
          number('In which year did the keeper leave the lighthouse?', 1987),
          choice('Which ship sank in 1987?', 'The Amber', 'The Rose'),
        ],
      },
      {
        items: [
          number('How many engineers were sent to Kursk?', 1000),
          truth(false, 'The 1,000 engineers were sent to Kursk by sea.'),
        ],
      },
      {
        items: [
          choice('Which class of amplifier conducts all the time?', 'Class A', 'Class B', 'Class C'),
          choice('How long does an amplifier of class A conduct each time?', '360 degrees', '180 degrees'),
          choice('How long does an amplifier of class B conduct each time?', '180 degrees', '90 degrees'),
        ],
      },
      {
        items: [
          choice('What is the current in a circuit of 120 volts and 80 ohms?', '1.5 amperes', '200 amperes'),
          choice('What is the voltage in a circuit with a current of 1.5 amperes and 8 ohms?', '12 volts', '5 volts'),
        ],
      },
      {
        items: [
          number('How many keepers left the lighthouse?', 9),
          choice('Which 9 keepers left the lighthouse?', 'Old ones', 'Young ones'),
        ],
      },
      {
        items: [
          number('In welchem Jahr verließ der Wärter den alten Leuchtturm?', 1987),
          choice('Was tat der Wärter, der 1987 den alten Leuchtturm verließ?', 'Er segelte', 'Er schlief'),
        ],
        language: 'de',
      },
      {
        items: [
          number('¿En qué año dejó el guardián el viejo faro?', 1987),
          choice('¿Qué hizo el guardián que en 1987 dejó el viejo faro?', 'Navegó', 'Durmió'),
        ],
        language: 'es',
      },
      {
        items: [
          number('En quelle année le gardien a-t-il quitté le vieux phare ?', 1987),
          choice('Que fit le gardien qui avait quitté le vieux phare en 1987 ?', 'Il navigua', 'Il dormit'),
        ],
        language: 'fr',
      },
      {
        items: [
          number('등대지기가 오래된 등대를 떠난 해는 언제입니까?', 1987),
          choice('등대지기가 1987 년 오래된 등대를 떠난 뒤 한 일은 무엇입니까?', '항해했다', '잤다'),
        ],
        language: 'ko',
      },
    ],
  },
  'key-echoes-prompt': {
    fires: [
      one(choice('Who engineered the lighthouse lamp?', 'The lamp engineer', 'The board', 'A sailor')),
      one(
        choice(
          'How was the danger zone made safe in three months?',
          'The zone was cleared of danger',
          'By luck',
          'With horses',
        ),
      ),
    ],
    quiet: [
      one(choice('Who engineered the lamp?', 'The engineer', 'The lamp owner', 'A sailor')),
      one(choice('Who built it?', 'Ada Lund', 'Tom Reyes', 'The board')),
      one(gap('The lamp of the lighthouse was made by the lamp', 'lamp maker', 'sailor', 'board')),
      one(choice('Wer baute die Lampe im Leuchtturm?', 'Die Lampe baute ein Fischer', 'Ada Lund', 'Niemand'), 'de'),
      one(choice('¿Quién hizo la lámpara del faro?', 'La lámpara, un pescador del faro', 'Ada', 'Nadie'), 'es'),
      one(choice('Qui a construit la lampe du phare ?', 'La lampe, un marin du phare', 'Ada', 'Personne'), 'fr'),
      one(choice('누가 오래된 등대의 램프를 만들었습니까?', '등대의 램프를 만든 어부', '에이다', '톰'), 'ko'),
    ],
  },
  'telling-id': {
    fires: [
      one(withIds('correct', 'correct', 'moscow', 'kursk')),
      one(withIds('kursk', 'kursk', 'wrong1', 'wrong-2')),
      one(order('s1', 's2', 's3')),
      one(order('first', 'second', 'third')),
      one(match({ a: 'a', b: 'b' })),
      one(match({ l1: 'r1', l2: 'r2', l3: 'r3' })),
      one(match({ '1': 'a', '2': 'b', '3': 'c' })),
      one(gaps('a', 'b', 'c')),
      one(gaps('w1', 'w2', 'w3')),
      one(withIds('richtig', 'richtig', 'moskau', 'kursk'), 'de'),
      one(withIds('moskau', 'moskau', 'falsch-1', 'falsch-2'), 'de'),
      one(withIds('richtige-antwort', 'richtige-antwort', 'moskau', 'kursk'), 'de'),
      one(withIds('correcta', 'correcta', 'moscu', 'kursk'), 'es'),
      one(withIds('moscu', 'moscu', 'incorrecta-1', 'incorrecta-2'), 'es'),
      one(withIds('respuesta-correcta', 'respuesta-correcta', 'moscu', 'kursk'), 'es'),
      one(withIds('bonne-reponse', 'bonne-reponse', 'moscou', 'koursk'), 'fr'),
      one(withIds('moscou', 'moscou', 'faux', 'fausse-2'), 'fr'),
      one(withIds('jeongdap', 'jeongdap', 'baram', 'pado'), 'ko'),
      one(withIds('baram', 'baram', 'odap1', 'odap2'), 'ko'),
    ],
    quiet: [
      one(withIds('answer-2', 'answer-1', 'answer-2', 'answer-3')),
      one(trueOrFalse('Is it?', ['true', 'True'], ['false', 'False'])),
      one(order('s2', 's1', 's3')),
      one(order('ceremony', 'dispatch', 'news')),
      one(match({ a: 'b', b: 'a', c: 'c' })),
      one(match({ moscow: 'russia', seoul: 'korea' })),
      one(gaps('a', 'c', 'b')),
      one(gaps('a', 'b')),
      one(gaps('moscow', 'seoul', 'berlin')),
      one(withIds('antwort-2', 'antwort-1', 'antwort-2', 'antwort-3'), 'de'),
      one(withIds('respuesta-2', 'respuesta-1', 'respuesta-2', 'respuesta-3'), 'es'),
      one(withIds('reponse-2', 'reponse-1', 'reponse-2', 'reponse-3'), 'fr'),
      one(withIds('baram', 'baram', 'pado', 'bul'), 'ko'),
      one(trueOrFalse('Est-ce vrai ?', ['vrai', 'Vrai'], ['faux', 'Faux']), 'fr'),
      one(trueOrFalse('¿Es cierto?', ['verdadero', 'Verdadero'], ['falso', 'Falso']), 'es'),
      one(trueOrFalse('Stimmt das?', ['richtig', 'Richtig'], ['falsch', 'Falsch']), 'de'),
    ],
  },
  'evidence-off-key': {
    fires: [
      one(citing('The ferry left with 212 passengers.', number('How many boats came?', 8))),
      one(citing('On Friday 12 December 2025 about 1,000 soldiers came.', number('How many days was he away?', 8))),
      one(citing('Die Fähre hatte zwölf Fahrgäste.', number('Wie viele Boote kamen?', 8)), 'de'),
      one(citing('El barco salió con siete pasajeros.', number('¿Cuántos barcos llegaron?', 8)), 'es'),
      one(citing('Le bateau est parti à sept heures.', number('Combien de bateaux sont venus ?', 15)), 'fr'),
      one(citing('배는 승객 다섯 명을 태우고 떠났다.', number('배가 몇 척 왔습니까?', 8)), 'ko'),
      one(citing('The keeper left in 1987.', choice('What has lit the lamp since?', 'A machine', 'His son'))),
      one(citing('The lamp broke, and the boys had a stone.', choice('What broke the lamp?', 'Lightning', 'The boys'))),
      one(citing('It took 90 days to repair the lamp.', choice('How long did the lamp take?', '120 days', '90 days'))),
      one(citing('Der Wärter ging 1987.', choice('Was lässt die Lampe leuchten?', 'Eine Maschine', 'Sein Sohn')), 'de'),
      one(citing('El guardián se fue en 1987.', choice('¿Qué enciende la lámpara?', 'Una máquina', 'Su hijo')), 'es'),
      one(citing('Le gardien est parti en 1987.', choice('Qui allume la lampe ?', 'Une machine', 'Son fils')), 'fr'),
      one(citing('등대지기는 1987년에 떠났다.', choice('누가 불을 켭니까?', '기계', '아들')), 'ko'),
      one(citing('The ferry left Hamn at six.', entry('Off which island did it stop?', 'Lund'))),
      one(citing('L’équipage est resté à bord.', entry('Près de quelle île ?', 'Lund')), 'fr'),
      one(citing('The ferry left at six.', truth(false, 'Nobody was hurt.'))),
      one(citing('Die Fähre fuhr um sechs.', truth(true, 'Niemand wurde verletzt.')), 'de'),
      one(citingAll(['She left in 1987.', 'He had two sons.'], number('How many boats came?', 8))),
      one(citingAll(['The ferry left Hamn.', 'It was six.'], entry('Off which island did it stop?', 'Lund'))),
    ],
    quiet: [
      one(citing('with 212 passengers', number('How many?', 212))),
      one(citing('about 1,000 soldiers of the 528th regiment', number('How many?', 1000))),
      one(citing('the 528th regiment', number('Which number?', 528))),
      one(citing('the loss of nine lives', number('How many?', 9))),
      one(citing('They waited forty-two days.', number('How many days?', 42))),
      one(citing('She left in 1987 and was back in 1995.', number('How many years?', 8))),
      one(citingAll(['She left in 1987.', 'They met again in 1995.'], number('How many years?', 8))),
      one(citingAll(['The ferry left at six.', 'It stopped off Lund.'], entry('Off which island?', 'Lund'))),
      one(citing('Tom, Ada and Kim were on board.', number('How many names?', 3))),
      one(citing('a machine has lit the lamp', number('How many machines?', 1))),
      one(citing('under King Louis XIV', number('Which Louis?', 14))),
      one(citing('almost 300 metres', { ...number('How high?', 310), tolerance: 20 })),
      one(citing('acht Boote', number('Wie viele?', 8)), 'de'),
      one(citing('zweiundvierzig Boote', number('Wie viele?', 42)), 'de'),
      one(citing('rund 1.000 Soldaten', number('Wie viele?', 1000)), 'de'),
      one(citing('los ocho barcos', number('¿Cuántos?', 8)), 'es'),
      one(citing('doscientos barcos', number('¿Cuántos?', 200)), 'es'),
      one(citing('les huit bateaux', number('Combien ?', 8)), 'fr'),
      one(citing('quatre-vingt-dix bateaux', number('Combien ?', 90)), 'fr'),
      one(citing('아홉 명이 숨졌다', number('몇 명입니까?', 9)), 'ko'),
      one(citing('병사 1만 5천 명', number('몇 명입니까?', 15000)), 'ko'),
      one(citing('восемь лодок', number('Сколько?', 9)), 'ru'),
      one(citing('Since then a machine has lit it.', choice('What has lit the lamp?', 'A machine', 'His son'))),
      one(citing('A fishing boat reached the ferry first', choice('Who reached it first?', 'Fishers', 'Guards'))),
      one(citing('The keeper had fallen ill.', choice('Why did the keeper leave?', 'He was unwell', 'He was tired'))),
      one(citing('It took 90 days.', choice('How long?', 'Ninety days', 'Twelve days'))),
      one(citing('Der Leuchtturmwärter ging.', choice('Wer ging?', 'Der Wärter', 'Der Sohn')), 'de'),
      one(citing('La máquina la enciende.', choice('¿Qué la enciende?', 'Una máquina', 'Su hijo')), 'es'),
      one(citing('Les machines l’allument.', choice('Qui allume ?', 'Une machine', 'Son fils')), 'fr'),
      one(citing('그 뒤로는 기계가 불을 켠다.', choice('무엇이 불을 켭니까?', '기계', '아들')), 'ko'),
      one(citing('her engine stopped off the island of Lund', entry('Which?', 'Lund', 'the island of Lund'))),
      one(citing('The UK said so.', entry('Which country?', 'UK'))),
      one(citing('Nobody was lost.', truth(false, 'Somebody was lost.'))),
      one(citing('Is it so?', choice('Is it so?', 'Yes', 'No'))),
      one(choice('What has lit the lamp?', 'A machine', 'His son')),
    ],
  },
  'lettered-choices': {
    fires: [
      one(choice('Who left the lighthouse?', 'A) Ada Lund', 'B) Tom Reyes', 'C) Kim')),
      one(choice('Wer ging?', 'a. Ada', 'b. Tom', 'c. Kim'), 'de'),
      one(choice('¿Quién se fue?', '1) Ada', '2) Tom', '3) Kim'), 'es'),
      one(choice('Qui est parti ?', '(i) Ada', '(ii) Tom', '(iii) Kim'), 'fr'),
      one(choice('누가 떠났습니까?', '① 에이다', '② 톰', '③ 김'), 'ko'),
      one(choice('누가 떠났습니까?', '가. 에이다', '나. 톰', '다. 김'), 'ko'),
      one(choice('Who left?', '- Ada', '- Tom', '- Kim')),
      one(several('Who left?', '+A. Ada', '+B. Tom', 'C. Kim')),
    ],
    quiet: [
      one(choice('Who was president?', 'A. Lincoln', 'B. Obama', 'G. Bush')),
      one(choice('Which letter marks the lamp?', 'A', 'B', 'C')),
      one(choice('Wann ging er?', '1. Mai', '2. Mai', '3. Mai'), 'de'),
      one(choice('¿Cuánto?', '1,5 metros', '2,5 metros', '3,5 metros'), 'es'),
      one(choice('Quand ?', '1er mai', '2 mai', '3 mai'), 'fr'),
      one(choice('몇 개입니까?', '1개', '2개', '3개'), 'ko'),
      one(choice('Who?', 'I alone', 'You', 'He')),
      one(choice('Which?', '-5', '-4', '-3')),
    ],
  },
  'answer-in-prompt': {
    fires: [
      one(choice('What colour is the Orange lamp of the tower?', 'Orange', 'Green', 'Blue')),
      one({ ...entry('In which month did he leave?', 'August'), hint: 'It was early in August.' }),
      one({ ...number('In which year did he leave?', 1987), hint: 'Two years after 1985, in 1987.' }),
      one(choice('Wer war der Wärter Tom Reyes?', 'Tom Reyes', 'Ada Lund'), 'de'),
      one({ ...entry('¿En qué mes se fue?', 'agosto'), hint: 'Se fue en agosto.' }, 'es'),
      one({ ...entry('En quel mois est-il parti ?', 'septembre'), hint: 'Il est parti en septembre.' }, 'fr'),
      one(entry('에이다 룬드 님은 누구입니까?', '에이다 룬드'), 'ko'),
    ],
    quiet: [
      one(choice('Who left first, Tom Reyes or Ada Lund?', 'Tom Reyes', 'Ada Lund')),
      one(entry('Did it come from Moscow or Kursk?', 'Moscow')),
      one(entry('Ist die Lampe grünlich oder rötlich?', 'rötlich'), 'de'),
      one(entry('¿Fue agosto o septiembre?', 'agosto'), 'es'),
      one(entry('Est-ce septembre ou octobre ?', 'octobre'), 'fr'),
      one(entry('모스크바 또는 평양 중 어디입니까?', '모스크바'), 'ko'),
      one({ ...entry('In which month did he leave?', 'August'), hint: 'Look at the second paragraph.' }),
      one({ ...number('How many?', 12), hint: 'Look at the 12 men.' }),
      one(choice('How do you write the colour?', 'grey', 'gray')),
    ],
  },
  'bare-feedback': {
    fires: [
      one({ ...choice('Who left the tower?', 'Ada', 'Tom'), feedback: 'Correct!' }),
      one({ ...choice('Who left the tower?', 'Ada', 'Tom'), feedback: 'Yes, that’s right. **Well done!**' }),
      one({ ...choice('Wer ging?', 'Ada', 'Tom'), feedback: 'Richtig!' }, 'de'),
      one({ ...choice('¿Quién?', 'Ada', 'Tom'), feedback: '¡Correcto! ¡Muy bien!' }, 'es'),
      one({ ...choice('Qui ?', 'Ada', 'Tom'), feedback: 'Bonne réponse !' }, 'fr'),
      one({ ...choice('누가?', '에이다', '톰'), feedback: '정답입니다!' }, 'ko'),
    ],
    quiet: [
      one({ ...choice('Who left the tower?', 'Ada', 'Tom'), feedback: 'Correct: a machine replaced her.' }),
      one({ ...choice('Wer ging?', 'Ada', 'Tom'), feedback: 'Richtig ist Ada: Tom blieb.' }, 'de'),
      one({ ...choice('¿Quién?', 'Ada', 'Tom'), feedback: 'Sí, porque Tom se quedó.' }, 'es'),
      one({ ...choice('Qui ?', 'Ada', 'Tom'), feedback: 'Oui, car Tom est resté.' }, 'fr'),
      one({ ...choice('누가?', '에이다', '톰'), feedback: '정답입니다. 톰은 남았습니다.' }, 'ko'),
      one(choice('Who left the tower?', 'Ada', 'Tom')),
    ],
  },
  'missing-feedback': {
    fires: [
      times(5, (index) => choice(`Which ${index}?`, 'Ada', 'Tom')),
      {
        items: [{ ...choice('Who left?', 'Ada', 'Tom'), feedback: 'Tom stayed.' }, number('When did she?', 1987)],
        at: [1],
      },
      { ...times(6, (index) => choice(`Wer ${index}?`, 'Ada', 'Tom')), language: 'de' },
      { ...times(6, (index) => choice(`누가 ${index}?`, '에이다', '톰')), language: 'ko' },
    ],
    quiet: [
      times(4, (index) => choice(`Which ${index}?`, 'Ada', 'Tom')),
      times(6, (index) => ({ ...choice(`Which ${index}?`, 'Ada', 'Tom'), feedback: 'Tom stayed.' })),
      times(6, (index) => ({
        ...choice(`¿Cuál ${index}?`, 'Ada', 'Tom'),
        choices: [
          { id: 'ada', text: 'Ada', correct: true, feedback: 'Tom se quedó.' },
          { id: 'tom', text: 'Tom' },
        ],
      })),
    ],
  },
  'long-evidence': {
    fires: [
      {
        items: [
          citing(
            'The keeper had left the tower. He was ill at that time. A machine came.',
            entry('Who left?', 'keeper'),
          ),
        ],
        stimulus: ['The keeper had left the tower. He was ill at that time. A machine came.', 'The lamp burnt.'],
      },
      one(
        citing(
          'The keeper left in the spring of that year. '.repeat(6),
          choice('When did he leave?', 'In spring', 'In May'),
        ),
      ),
      one(citing('Der Wärter ging im Frühling jenes Jahres. '.repeat(7), entry('Wann ging er?', 'Frühling')), 'de'),
      one(citing('El guardián se fue en la primavera. '.repeat(8), entry('¿Cuándo?', 'primavera')), 'es'),
      one(citing('Le gardien est parti au printemps. '.repeat(8), entry('Quand ?', 'printemps')), 'fr'),
      one(citing('등대지기는 그해 봄에 등대를 떠났다고 한다. '.repeat(12), entry('언제?', '봄')), 'ko'),
    ],
    quiet: [
      one(citing('The keeper left. He was ill. He was old.', choice('Why did he leave?', 'He was ill', 'He was cold'))),
      one(citing(`The keeper left${', and the lamp burnt'.repeat(20)}.`, entry('Who left?', 'the keeper'))),
      one(
        citing('The keeper left in the spring of that year. '.repeat(5), { ...order('ceremony', 'dispatch', 'news') }),
      ),
      one(citing('Der Wärter ging.', entry('Wer ging?', 'der Wärter')), 'de'),
      one(citing('Der Wärter ging. Er war krank. Er war alt.', entry('Wer ging?', 'der Wärter')), 'de'),
      one(citing('El guardián se fue. Estaba enfermo. Era mayor.', entry('¿Quién se fue?', 'el guardián')), 'es'),
      one(citing('El Sr. Lund y la Sra. Reyes dejaron el faro.', entry('¿Quién?', 'Lund')), 'es'),
      one(citing('Le gardien est parti. Il était malade. Il était âgé.', entry('Qui ?', 'le gardien')), 'fr'),
      one(citing('M. Lund et M. Reyes ont quitté le phare.', entry('Qui ?', 'Lund')), 'fr'),
      one(citing('등대지기는 떠났다. 그는 병이 들었다. 그는 늙었다.', entry('누가 떠났습니까?', '등대지기')), 'ko'),
    ],
  },
  'many-choices': {
    fires: [
      one(choice('Which town is meant?', ...'abcdefghij'.split('').map((sign) => `town ${sign}`))),
      one(several('Which towns?', '+town x', '+town y', ...'abcdefghij'.split('').map((sign) => `town ${sign}`))),
    ],
    quiet: [
      one(choice('Which town is meant?', ...'abcdef'.split('').map((sign) => `town ${sign}`))),
      one(several('Which towns?', '+town x', '+town y', ...'abcdefgh'.split('').map((sign) => `town ${sign}`))),
      one(gap('He went to', ...'abcdefgh'.split('').map((sign) => `town ${sign}`))),
    ],
  },
  'all-choices-right': {
    fires: [one(several('Who left?', '+Ada', '+Tom', '+Kim')), one(several('누가?', '+에이다', '+톰'), 'ko')],
    quiet: [one(several('Who left?', '+Ada', '+Tom', 'Kim'))],
  },
  'one-right-of-several': {
    fires: [
      one(several('Who left? Choose all.', '+Ada', 'Tom', 'Kim')),
      one(several('Wer ging?', '+Ada', 'Tom'), 'de'),
    ],
    quiet: [one(several('Who left?', '+Ada', '+Tom', 'Kim')), one(choice('Who left?', 'Ada', 'Tom', 'Kim'))],
  },
  'empty-stem': {
    fires: [
      one(choice('Which of the following is true?', 'It rained', 'It snowed')),
      one(choice('…', 'It rained', 'It snowed')),
      one(several('Select all that apply:', '+It rained', '+It blew', 'It snowed')),
      one(entry('?', 'Lund')),
      one(choice('Welche Aussage ist richtig?', 'Es regnete', 'Es schneite'), 'de'),
      one(choice('¿Cuál de las siguientes afirmaciones es correcta?', 'Llovió', 'Nevó'), 'es'),
      one(choice('Quelle affirmation est vraie ?', 'Il pleuvait', 'Il neigeait'), 'fr'),
      one(choice('다음 중 옳은 것은?', '비가 왔다', '눈이 왔다'), 'ko'),
    ],
    quiet: [
      one(choice('Which is true of the ferry?', 'It rained', 'It snowed')),
      one(choice('Who left the tower?', 'Ada', 'Tom')),
      one(choice('Which of these is a country?', 'Korea', 'Moscow')),
      one({ ...choice('Which?', 'Ada', 'Tom'), media: { src: 'media/lamp.png', alt: 'A lamp' } }),
      one(choice('She ___ to the', 'went', 'gone')),
      one(gap('He', 'left', 'came')),
      one(choice('Welche Aussage über die Fähre ist richtig?', 'Sie kam', 'Sie sank'), 'de'),
      one(choice('¿Qué dice el capitán?', 'Llovió', 'Nevó'), 'es'),
      one(choice('Que dit le capitaine ?', 'Il pleuvait', 'Il neigeait'), 'fr'),
      one(choice('등대지기가 떠난 이유는 무엇입니까?', '병', '나이'), 'ko'),
    ],
  },
  'double-negative': {
    fires: [
      one(choice('Which of these did the keeper **not** do?', 'He did not sleep', 'He sang', 'He smoked')),
      one(choice('Which claim is not untrue of the ferry?', 'It sank', 'It came')),
      one(truth(true, 'It is not impossible that the keeper left.')),
      one(choice('Was tat der Wärter **nicht**?', 'Er schlief nicht', 'Er sang', 'Er rauchte'), 'de'),
      one(truth(true, 'Es ist nicht unmöglich, dass der Wärter ging.'), 'de'),
      one(choice('¿Cuál de estas cosas no hizo?', 'No durmió', 'Cantó', 'Fumó'), 'es'),
      one(truth(true, 'No es imposible que se fuera.'), 'es'),
      one(choice('Que n’a-t-il pas fait ?', 'Il n’a pas dormi', 'Il a chanté'), 'fr'),
      one(truth(true, 'Il n’est pas impossible qu’il soit parti.'), 'fr'),
      one(choice('등대지기가 하지 않은 것은?', '잠을 자지 않았다', '노래했다'), 'ko'),
      one(truth(true, '그가 떠나지 않은 것은 아니다.'), 'ko'),
    ],
    quiet: [
      one(choice('Which of these is **not** a country?', 'Moscow', 'Korea')),
      one(choice('Why did he not leave?', 'He could not swim', 'He was ill')),
      one(truth(false, 'The keeper did not leave.')),
      one(truth(false, 'Not only the keeper left.')),
      one(choice('Was steht **nicht** im Text?', 'Berlin', 'Wien'), 'de'),
      one(truth(false, 'Der Wärter ging nicht.'), 'de'),
      one(truth(false, 'No vino nadie.'), 'es'),
      one(choice('¿Cuál **no** es un país?', 'Moscú', 'Corea'), 'es'),
      one(truth(false, 'Il n’est pas parti.'), 'fr'),
      one(choice('Lequel n’est pas un pays ?', 'Moscou', 'La Corée'), 'fr'),
      one(truth(false, '그는 떠나지 않았다.'), 'ko'),
      one(choice('나라가 아닌 것은?', '모스크바', '한국'), 'ko'),
    ],
  },
  'telling-statement': {
    fires: [
      one(truth(false, 'The lamp always burns.')),
      one(truth(true, 'The lamp often burns at night.')),
      one(truth(false, 'Die Lampe brennt immer.'), 'de'),
      one(truth(true, 'A menudo la lámpara brilla.'), 'es'),
      one(truth(false, 'Le gardien ne dort jamais.'), 'fr'),
      one(truth(false, '등대는 항상 켜져 있다.'), 'ko'),
    ],
    quiet: [
      one(truth(true, 'The lamp always burns.')),
      one(truth(false, 'The lamp often burns.')),
      one(truth('not-given', 'The lamp always burns.')),
      one(citing('It always burns by day.', truth(false, 'The lamp always burns at night.'))),
      one(truth(true, 'Die Lampe brennt immer.'), 'de'),
      one(truth(false, 'A veces la lámpara brilla.'), 'es'),
      one(truth(true, 'Le gardien ne dort jamais.'), 'fr'),
      one(truth(true, '등대는 항상 켜져 있다.'), 'ko'),
      one(truth(false, 'Лампа всегда горит.'), 'ru'),
    ],
  },
  'numbers-out-of-order': {
    fires: [
      one(fixed(0, '30', '10', '20')),
      one(fixed(0, '10 days', '30 days', '20 days')),
      one(fixed(1, '1.500 €', '1.000 €', '2.000 €'), 'de'),
      one(fixed(1, '10–19', '30–39', '20–29')),
    ],
    quiet: [
      one(fixed(0, '10', '20', '30')),
      one(fixed(0, '30 days', '20 days', '10 days')),
      one(fixed(0, '1,5', '2', '10'), 'fr'),
      one(choice('How many boats?', '30', '10', '20')),
      one(fixed(0, '10', 'a dozen', '9')),
      one(fixed(0, '10 days', '3 weeks', '2 months')),
    ],
  },
  'unattributed-claim': {
    fires: [
      one(citing('He believes that a pump had failed.', choice('What had failed?', 'A pump', 'A lamp'))),
      one(citingAll(['A pump failed.', 'The union blames the company.'], choice('Who did it?', 'It', 'A pump'))),
      one(citing('The union blames the company.', choice('Who did it?', 'The company', 'The union'))),
      one(citing('Er glaubt, dass eine Pumpe ausfiel.', choice('Was fiel aus?', 'Eine Pumpe', 'Eine Lampe')), 'de'),
      one(citing('Cree que falló una bomba.', choice('¿Qué falló?', 'Una bomba', 'Una lámpara')), 'es'),
      one(citing('Il pense qu’une pompe a lâché.', choice('Qu’est-ce ?', 'Une pompe', 'Une lampe')), 'fr'),
      one(citing('그는 펌프가 고장 났다고 생각한다.', choice('무엇이 고장 났습니까?', '펌프', '등')), 'ko'),
    ],
    quiet: [
      one({
        ...citing('He believes that a pump had failed.', choice('What had failed?', 'A pump', 'A lamp')),
        attribution: 'The captain',
      }),
      one(citing('A pump had failed.', choice('What had failed?', 'A pump', 'A lamp'))),
      one(citing('He believes that a pump had failed.', truth('not-given', 'The pump was old.'))),
      one(citing('Eine Pumpe fiel aus.', choice('Was fiel aus?', 'Eine Pumpe', 'Eine Lampe')), 'de'),
      one(citing('Falló una bomba.', choice('¿Qué falló?', 'Una bomba', 'Una lámpara')), 'es'),
      one(citing('Une pompe a lâché.', choice('Qu’est-ce ?', 'Une pompe', 'Une lampe')), 'fr'),
      one(citing('펌프가 고장 났다.', choice('무엇이 고장 났습니까?', '펌프', '등')), 'ko'),
    ],
  },
  'sentence-not-in-passage': {
    fires: [
      { items: [sentences('The keeper left.', 'A machine came.')], stimulus: ['The keeper has left. A machine came.'] },
      { items: [sentences('등대지기가 떠났다.', '기계가 왔다.')], stimulus: ['등대지기가 떠났다.'], language: 'ko' },
    ],
    quiet: [
      {
        items: [sentences('The keeper’s  son left.', 'A *machine* came.')],
        stimulus: ["The keeper's son left. A machine came."],
      },
      { items: [sentences('The keeper left.', 'A machine came.')] },
    ],
  },
}
