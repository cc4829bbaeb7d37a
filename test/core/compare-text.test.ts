import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, withinOneTypo } from '../../core/compare-text.ts'

const same = (one: string, other: string, language = 'en') => foldText(one, language) === foldText(other, language)

describe('texts that are equal', () => {
  it.each([
    ['case', 'Ada LUND', 'ada lund'],
    ['German ß', 'STRASSE', 'Straße'],
    ['German capital ß', 'STRAẞE', 'straße'],
    ['Greek final sigma', 'ΟΔΥΣΣΕΥΣ', 'Ὀδυσσεύς'.normalize('NFD').replace(/[\u0300-\u036f]/g, '')],
    ['Hangul in both normal forms', '평양'.normalize('NFC'), '평양'.normalize('NFD')],
    ['accents in both normal forms', 'Pokémon'.normalize('NFC'), 'Pokémon'.normalize('NFD')],
    ['Arabic digits', '١٢٠ يوما', '120 يوما'],
    ['Persian digits', '۵۲۸', '528'],
    ['Devanagari digits', '१२० दिन', '120 दिन'],
    ['fullwidth forms', 'ＫＣＮＡ　１２０', 'KCNA 120'],
    ['halfwidth kana', 'ｶﾅ', 'カナ'],
    ['ligatures', 'ﬁnal', 'final'],
    ['a soft hyphen', 'regi\u00adment', 'regiment'],
    ['a joiner', 'regi\u200dment', 'regiment'],
    ['a mark of direction', '\u200f528\u200e', '528'],
    ['a byte order mark', '\ufeffKursk', 'Kursk'],
    ['a smart apostrophe', 'rock’n’roll', "rock'n'roll"],
    ['an accent typed as an apostrophe', 'rock´n´roll', "rock'n'roll"],
    ['guillemets and quotation marks inside', 'the «great» one', 'the "great" one'],
    ['dashes', '2024–25', '2024-25'],
    ['white space', '  the\u00a0 order\t of\n', 'the order of'],
    ['outer punctuation', '“Freedom!”', 'freedom'],
    ['outer punctuation of other scripts', '「自由」。', '自由'],
    ['a full stop in Devanagari', 'आज़ादी।', 'आज़ादी'],
    ['Spanish marks', '¿Quién?', 'quién'],
    ['brackets', '(Kursk)', 'Kursk'],
    ['a dash that begins speech', '— Sí', 'sí'],
    ['decoration', '★ Paris! 🎉', 'paris'],
    ['a check mark and a heart that are drawn as emoji', '✔️ Paris ❤️', 'paris'],
    ['a fraction of one character', '½', '1/2'],
    ['a whole number before it', '1½ cups', '1 1/2 cups'],
    ['digits of other scripts before it', '١½', '1 1/2'],
    ['small digits', '1¹⁄₂', '1 1/2'],
    ['a fraction slash', '3⁄4', '3/4'],
    ['a unit of one character', '5 ㎧', '5 m/s'],
    ['dotted and dotless i outside Turkish', 'İstanbul', 'istanbul'],
    ['dotless i outside Turkish', 'ısparta', 'Isparta'],
  ])('%s', (_, one, other) => {
    expect(foldText(one, 'en')).toBe(foldText(other, 'en'))
  })

  it.each(['tr', 'tr-TR', 'az', 'az-Latn', 'TR'])('capital I in %s', (language) => {
    expect(same('DİYARBAKIR', 'diyarbakır', language)).toBe(true)
    expect(same('ISPARTA', 'ısparta', language)).toBe(true)
    expect(same('I\u0307zmir', 'izmir', language)).toBe(true)
  })
})

describe('texts that are not equal', () => {
  it.each([
    ['a minus', '-5', '5'],
    ['a sharp', 'C#', 'C'],
    ['a flat', 'B♭', 'B'],
    ['a suit of cards', 'A♠', 'A♥'],
    ['a degree', '5°', '5'],
    ['a box of modal logic', '□p', 'p'],
    ['a heavy minus', '➖5', '5'],
    ['an emoji and nothing else', '🍎', '🍏'],
    ['halves', '1½', '11/2'],
    ['pluses', 'C++', 'C'],
    ['a per cent sign', '50%', '50'],
    ['an accent', 'resume', 'résumé'],
    ['another digit', '528', '529'],
    ['an inner space', 'in side', 'inside'],
  ])('%s', (_, one, other) => {
    expect(same(one, other)).toBe(false)
  })

  it('dotted and dotless i in Turkish', () => {
    expect(same('ISPARTA', 'isparta', 'tr')).toBe(false)
    expect(same('kır', 'kir', 'tr')).toBe(false)
    expect(same('kır', 'kir', 'de')).toBe(true)
  })

  it('a language tag that only starts like Turkish has the ordinary i', () => {
    expect(same('III', 'iii', 'tru')).toBe(true)
  })
})

describe('folded text', () => {
  const folds = (text: string) =>
    ['en', 'tr'].every((language) => foldText(foldText(text, language), language) === foldText(text, language))

  it('is unchanged by folding again, for every character with variants', () => {
    const failing: string[] = []
    for (let point = 0; point <= 0x10ffff; point++) {
      const character = String.fromCodePoint(point)
      if (/[\p{Cn}\p{Co}\p{Cs}\p{Unified_Ideograph}]|[가-힣]/u.test(character)) continue
      if (!folds(character)) failing.push(point.toString(16))
    }
    expect(failing).toEqual([])
  })

  it('is unchanged by folding again, for any text', () => {
    const tricky = fc.constantFrom(
      'i',
      'I',
      'İ',
      'ı',
      '\u0307',
      '\u0345',
      'ß',
      'ẞ',
      'ς',
      'Σ',
      '´',
      '`',
      '\u200d',
      '\u3164',
      ' ',
      '-',
      '"',
      '.',
      '한',
    )
    const character = fc.oneof(tricky, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }))
    fc.assert(
      fc.property(fc.array(character, { maxLength: 8 }), (characters) => folds(characters.join(''))),
      { numRuns: 5000 },
    )
  })

  it('is bounded, however much its characters grow in normalisation', () => {
    expect(foldText('\uFDFA'.repeat(1000))).toHaveLength(1000)
    expect(foldText(`${' '.repeat(490)}whale${' '.repeat(490)}`)).toBe('whale')
  })

  it('is empty only if nothing visible was typed', () => {
    expect(foldText(' \u200b\u00ad\t')).toBe('')
    expect(foldText('…')).toBe('...')
    expect(foldText('-')).toBe('-')
  })
})

describe('one typo', () => {
  const word = 'regiment'

  it('is accepted: a letter added, omitted or replaced, or two swapped', () => {
    for (const typo of ['regimentt', 'regimnt', 'regimant', 'regimnet', 'xregiment', 'egiment', 'ergiment']) {
      expect([typo, withinOneTypo(typo, word)]).toEqual([typo, true])
    }
  })

  it('is not two typos', () => {
    for (const typos of ['regimenttt', 'regmnt', 'ragimant', 'ergimnet', 'regimen ts', '', 'geriment']) {
      expect([typos, withinOneTypo(typos, word)]).toEqual([typos, false])
    }
  })

  it('is never accepted in a number', () => {
    expect(withinOneTypo('529th regiment', '528th regiment')).toBe(false)
    expect(withinOneTypo('52th regiment', '528th regiment')).toBe(false)
    expect(withinOneTypo('5288th regiment', '528th regiment')).toBe(false)
    expect(withinOneTypo('582th regiment', '528th regiment')).toBe(false)
    expect(withinOneTypo('52t8h regiment', '528th regiment')).toBe(false)
    expect(withinOneTypo('450 km', '4.50 km')).toBe(false)
    expect(withinOneTypo('5 degrees', '-5 degrees')).toBe(false)
    expect(withinOneTypo('528th regimant', '528th regiment')).toBe(true)
    expect(withinOneTypo('covid 19', 'covid-19')).toBe(true)
  })

  it('is not accepted in words under five characters', () => {
    expect(withinOneTypo('nime', 'nine')).toBe(false)
    expect(withinOneTypo('nin', 'nine')).toBe(false)
    expect(withinOneTypo('ninee', 'nine')).toBe(false)
    expect(withinOneTypo('nine', 'nine')).toBe(true)
    expect(withinOneTypo('eihgt', 'eight')).toBe(true)
  })

  it('equals a Damerau distance of 1', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '😀'), maxLength: 8 })
    const nearby = letters
      .chain((text) => fc.tuple(fc.constant(text), fc.nat(8), fc.nat(2), letters))
      .map(([text, at, cut, put]) => [text, [...text].toSpliced(at, cut, ...[...put].slice(0, 2)).join('')] as const)
    fc.assert(
      fc.property(nearby, ([one, other]) => {
        const expected = one === other || ([...other].length >= 5 && damerau([...one], [...other]) <= 1)
        expect(withinOneTypo(one, other)).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })
})

/** Optimal string alignment distance by the full table. */
function damerau(a: string[], b: string[]): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  )
  const at = (row: number, column: number) => table[row]?.[column] as number
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1)
      let best = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, replaced)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, at(row - 2, column - 2) + 1)
      }
      ;(table[row] as number[])[column] = best
    }
  }
  return at(a.length, b.length)
}
