import { expect, it } from 'vitest'
import { splitSentences } from '../../../authoring/check/sentences.ts'

it.each<[language: string, sentences: string[]]>([
  ['en', ['Dr. Smith met Mr. Jones.', 'They spoke.']],
  ['en', ['J. K. Rowling wrote it.', 'George W. Bush read it.']],
  ['en', ['He lives in the U.S.', 'He likes it.', 'The U.S. President came.']],
  ['en', ['It rose by 3.5 percent.', 'No. 5 Downing Street was next.', 'Fig. 3 shows it.']],
  ['en', ['“Stop!” said the mayor.', '“Why?”', 'He left.']],
  ['en', ['It opens at 9 a.m. Monday.', 'It was 5 p.m.', 'Nobody came.']],
  ['en', ['Tom works at Apple Inc.', 'The firm grew.']],
  ['en', ['1. The keeper left.', '2. The lamp went dark.']],
  ['de', ['Am 3. Mai kam Dr. Weber, z. B. Herr Nr. 5 Müller.', 'Danach ging er.']],
  ['de', ['Im 19. Jahrhundert lebte Prof. Dr. Maier.', 'Er war 5.', 'Danach ging er.']],
  ['fr', ['M. Dupont est parti.', '« Non ! » a dit le maire.', '« Oui ! »', 'Elle resta.']],
  ['es', ['El Sr. García llegó a EE. UU. el lunes.', 'Luego habló.']],
  ['ru', ['А. С. Пушкин родился в г. Москва.', 'Он писал.']],
  ['tr', ['3. Ordu geldi.', 'Prof. Dr. Kaya gitti.']],
  ['ar', ['قال د. أحمد ذلك.', 'ثم ذهب.']],
  ['hi', ['डॉ. सिंह आए।', 'वे गए।']],
  ['ko', ['"멈춰!"라고 시장이 말했다.', '그는 떠났다.']],
])('a full stop or quotation within a sentence does not end it: %s, %j', (language, sentences) => {
  expect(splitSentences(sentences.join(' '), language)).toEqual(sentences)
})

it.each([
  ['ja', ['「止まれ！」と市長は言った。', '彼は去った。']],
  ['zh', ['“停！”市长说。', '他走了。']],
])('a quotation within a sentence does not end it where no spaces are written: %s', (language, sentences) => {
  expect(splitSentences(sentences.join(''), language)).toEqual(sentences)
})

it.each([
  ['a word like an abbreviation', ['He said no.', 'Then he left.', 'She likes art.', 'The max.', 'It is.']],
  ['a letter that names a thing', ['They chose Plan B.', 'Everyone agreed.']],
  ['a year', ['It closed in 1990.', 'Then it fell.']],
  ['a score', ['He scored 5.', 'Then he left.']],
])('a sentence ends with %s', (_, sentences) => {
  expect(splitSentences(sentences.join(' '), 'en')).toEqual(sentences)
})

it('a line break ends a sentence after an abbreviation', () => {
  expect(splitSentences('Written by Dr.\nThe lamp went dark.', 'en')).toEqual(['Written by Dr.', 'The lamp went dark.'])
})
