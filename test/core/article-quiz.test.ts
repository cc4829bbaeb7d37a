import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { passageTexts } from '../../core/block-texts.ts'
import { plainWords } from '../../core/find-evidence.ts'
import { inlineText } from '../../core/inline.ts'
import { correctResponseOf, itemTypes } from '../../core/items/index.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'
import { scoreAttempt } from '../../core/score-attempt.ts'
import file from '../../quizzes/kursk-engineers.json' with { type: 'json' }
import easyFile from '../../quizzes/kursk-engineers-easy.json' with { type: 'json' }
import koreanFile from '../../quizzes/kursk-engineers-ko.json' with { type: 'json' }

const parsed = parseQuiz(file)
const quiz = parsed.quiz as Quiz
const passage = passageTexts(quiz?.stimulus ?? []).join('\n')
const find = (id: string) => quiz.items.find((item) => item.id === id)

/** Every number, name, place and date of the article, and who is said to have said what, as the passage words them. */
const facts = [
  'North Korea',
  'Kim Jong-un',
  'leader',
  'medals',
  'war between Russia and Ukraine',
  'clear mines',
  'Kursk region',
  'nine dead',
  '120 days after',
  'in Pyongyang on Friday 12 December 2025',
  'about 1,000 soldiers',
  '528th Regiment of Engineers',
  'in the west of Russia',
  'in early August',
  'help Russian forces remove landmines',
  'Ukrainian soldiers had laid',
  'already sent some 15,000 combat troops',
  'thankful to have them safely back',
  '"heartrending loss" of nine lives',
  '120 days had gone by',
  'dangerous battlefield',
  'felt like ten years',
  'special operations units',
  '"liberation battles"',
  'a miracle',
  'in under three months, by his account',
  'several years',
  '"armed villains" of the West',
  'however modern their weapons',
  'revolutionary army',
  'spiritual depth',
  'regiment as a whole Kim bestowed the Order of Freedom and Independence',
  'To the dead he awarded first-class orders and the title "DPRK Hero"',
  'Photographs released by KCNA',
  'wounded soldiers in wheelchairs',
  'relatives of the dead',
  'Korean Central News Agency (KCNA)',
  'followed on Saturday',
  'kept quiet about the engineers',
  'Russian reports',
  'confirmed the mission, including its length and its casualties',
  'Observers see two purposes',
  'unity at home',
  'let Moscow know that compensation is expected',
  'Hong Min, a senior analyst',
  'Korea Institute for National Unification',
  'probably keep pointing to its sacrifices',
  'as an ally',
  'Earlier in 2025 Kim had already handed out commendations',
  '"great heroes and patriots"',
  'memorial hall for those killed in combat was built in Pyongyang',
  'Military ties',
  'June 2024',
  'mutual defence treaty',
]

/** The items whose correct response somebody claims, rather than the passage establishes. */
const claims = [
  'deployment',
  'dead',
  'mines',
  'combat-troops',
  'clearing',
  'two-spans',
  'advantage',
  'announcement',
  'sources',
  'purposes',
  'interpretation',
]

describe("the article's quiz", () => {
  it('parses without an issue', () => {
    expect(parsed.issues).toBeUndefined()
  })

  it('has at least 14 items and uses every item type', () => {
    expect(quiz.items.length).toBeGreaterThanOrEqual(14)
    expect(new Set(quiz.items.map(({ type }) => type))).toEqual(new Set(Object.keys(itemTypes)))
  })

  it('gives every item feedback and evidence, and most of them a hint', () => {
    expect(quiz.items.filter(({ feedback, evidence }) => !feedback || !evidence)).toEqual([])
    expect(quiz.items.filter(({ hint }) => hint).length).toBeGreaterThan(quiz.items.length / 2)
  })

  it('attributes every claim', () => {
    expect(claims.filter((id) => !find(id)?.attribution)).toEqual([])
  })

  it.each(facts)('contains the fact: %s', (fact) => {
    expect(plainWords(passage)).toContain(fact)
  })

  it.each([
    ['regiment', 528],
    ['deployment', 120],
    ['dead', 9],
    ['combat-troops', 15000],
    ['decoration', 'freedom'],
    ['mines', 'ukrainian'],
    ['clearing', 'months'],
    ['announcement', false],
    ['cause', 'not-given'],
    ['ceremony', { place: 'pyongyang', day: 'twelve', strength: 'thousand' }],
    ['background', { award: 'commendations', building: 'hall', subject: 'defence', year: 'twenty-four' }],
    ['sequence', ['combat', 'engineers', 'welcome', 'news']],
  ])('has the right key for %s', (id, key) => {
    const item = find(id)
    expect(item && correctResponseOf(item)).toEqual(key)
  })

  it('gives full marks for all correct responses', () => {
    const responses = Object.fromEntries(
      quiz.items.map((item) => {
        const key = correctResponseOf(item)
        return [item.id, item.type === 'text-entry' ? ([key].flat()[0] as string) : key]
      }),
    )
    const { score, maxScore } = scoreAttempt(quiz, '6f6e1f0e-9f0b-4c80-8a37-0d1a3e1f2b11', responses)
    expect(score).toBe(maxScore)
  })

  it.each(['August', ' august. ', 'Early August', 'Agust'])('accepts "%s" as the month of departure', (response) => {
    expect(scoreAttempt(quiz, 'any', { departure: response }).score).toBe(1)
  })

  it('has hottext sentences that are in the passage word for word', () => {
    const sentences = quiz.items.flatMap((item) => (item.type === 'hottext' ? item.sentences : []))
    expect(sentences.filter(({ text }) => !passage.includes(text))).toEqual([])
  })

  it('has ids that reveal neither key nor order', () => {
    const ids = quiz.items.flatMap((item) => ('choices' in item ? item.choices.map(({ id }) => id) : []))
    expect(ids.filter((id) => /^(.|\d+|right|wrong|correct|true|false|key)$/.test(id))).toEqual([])
    for (const item of quiz.items) {
      if (item.type !== 'order') continue
      const key = [...item.correctResponse]
      expect([[...key].sort(), [...key].sort().reverse(), item.choices.map(({ id }) => id)]).not.toContainEqual(key)
    }
  })

  it.each([
    ['kursk-engineers', file],
    ['kursk-engineers-easy', easyFile],
    ['kursk-engineers-ko', koreanFile],
  ])('copies no eight words of the article outside quotation marks: %s', (_, { stimulus, items }) => {
    const own = [...stimulus, ...items.flatMap((item) => textsOf(item))].map(inlineText)
    expect(own.flatMap(runsOf).filter((run) => articleRuns.has(hashOf(run)))).toEqual([])
  })
})

type Value = string | number | boolean | null | undefined | Value[] | { [field: string]: Value }

/** Every text of an item that a reader may come to see, evidence aside: that is checked to be the passage's own. */
function textsOf(value: Value): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, part]) => (field === 'evidence' ? [] : textsOf(part)))
}

/** All runs of eight words, none across or inside a quotation, which belongs to the person quoted. */
const runsOf = (text: string): string[] =>
  text.split(/“[^”]*”/).flatMap((part) => {
    const words =
      part
        .normalize('NFC')
        .toLowerCase()
        .replace(/’/g, "'")
        .match(/[\p{L}\p{N}]+(?:[',.-][\p{L}\p{N}]+)*/gu) ?? []
    return words.slice(7).map((_, index) => words.slice(index, index + 8).join(' '))
  })

const hashOf = (run: string): string => bytesToHex(sha256(utf8ToBytes(run))).slice(0, 8)

/** The article's runs of eight words: the first 32 bits of the SHA-256 of each, so that its sentences do not stand here. */
const articleRuns = new Set(
  `
  001e46cc 012d9fd8 0140ebcd 03bf121e 05f61053 0616cf4b 073ed937 07a3986b 0843abbd 08d449ab 0954d28c 0a8bd313 0aa698cd
  0ac0f73e 0b17c01a 0b1c69f8 0c2060ea 0c6e61fc 0d03583c 0db340db 0e16733f 0ea942b5 0f017099 0f0fb4fe 10ebb042 111f1848
  12dd2c9e 1377ec2c 15834a14 15aa187d 15bff117 1706d301 17c0d2fc 1890c3fc 18df79b5 18e6c26e 1981c2f8 1ce6c9ea 1cfb7af8
  1e599186 1f0e0e66 1f10cb54 1fd39e0b 1ffad14c 201b3a7e 2038767e 210d6b0b 211a31d7 2131b1c3 21b8e6af 228509cf 22c63a93
  22fa8aa6 2395a3d5 23d138ac 25f38e12 2656e908 26e3b103 2709e90f 275342c1 285132cf 2904241a 29561189 29589809 2a0b2551
  2a138b6d 2a618339 2b449cbb 2b60eaf7 2b97a56a 2bf42a8e 2cdd7b74 2d1a16ea 2d3885d1 2e3339eb 2ec9d113 2f3074b4 2fa623e7
  306e7924 313374c7 319d7744 31beafb6 32df6af6 33350c66 34576753 355eba99 35649a52 35706ec8 362cf29e 372c4885 3730b2f8
  37378791 37ac940c 380c3663 385bbc0e 3916d5ac 39bbd8cb 39ea8494 3a9fcfee 3ba7b835 3bb95838 3bbd7c31 3c624065 3d886abd
  3e3711b9 3e4465ac 3e6ccb52 3e8bf7b7 41058a50 412addd1 41551418 41fe1974 4278255a 43604380 4448a571 44714b5e 44ad4494
  4596b54f 45ee96c8 45fd0dd3 4649f074 46711a0f 47425c38 4784b02b 47b7cf44 492e949c 4962f697 4a1787e9 4a89fe1a 4da1aa38
  4dd77490 4e3b02f7 4e4e45e9 4e7277d2 4eaa9575 4eb8be42 4eb8d48c 4ef66e78 4f31a917 4f415447 501f9da5 50efe7a1 512e4499
  53c4f17d 545e6e25 54f60533 551bd195 551f7a90 56bca443 574980e0 579d5eae 57e3b77c 57fcb8a7 58668ebb 5a318d2a 5c0f4af2
  5c7f3667 5ccf6065 5d8662f6 5e049d3f 5e7a6134 5f01427b 5f066089 5f4fb914 5f525c97 603aa9f9 608df2cb 60e7d218 614de2e4
  619bfa64 6218154a 62699747 628161b9 62c58a97 63788561 64ddbe64 65332bdf 6830ccc2 695df55e 69b7d05d 69bd8c98 6ae169b5
  6b23db09 6b6e87df 6c0edd6e 6d444cb3 6d457ccc 6d5ae736 6dd4b049 6ded9f06 6e28635a 6f998cc4 6fa36bda 701ce026 70fb1e82
  712b866b 7188fe50 741d62d4 76342c2f 76c53daf 772a1bc3 775b338a 779a36f5 782e934b 78898636 78a9e823 79568031 7a19bdec
  7a3bea6a 7aefdb3b 7c84dfb0 7cb2cddd 7f9cfbe0 7fa6b5b2 800c946a 801f71fb 805f8fef 806c10e0 80ac5a73 80e1f70f 82399683
  83a825cb 8401206e 84c13122 84cbc28c 8546618f 857d3942 859ded7e 8669734f 87e9f1ff 8879573f 887a959b 88824d26 88b300c6
  88d64811 89328d5e 89a62fe1 8a9f5215 8b004218 8b11bf8c 8bad4397 8c9501c5 8d637411 8da26d91 8eed81d9 90480310 90e53fe6
  90f37772 91504c20 92434dd9 92c3ead0 9383ab4f 9397d2ad 949cf931 95f292b8 96ee7f55 9730782a 97cf7ac7 97ff86ad 9b36edd0
  9bfafc07 9c4eef9a 9d8e71af 9ddcfe10 9f373250 9f8c1588 a00f3f12 a02fd426 a079e40f a0abb39a a1678ec2 a1c29387 a247a9d3
  a2deca02 a2f29d0d a3866f0c a4408e1f a5c34311 a5c685ca a63f20d8 a655c42e a684d829 a6d7a3ca a6e3ed14 a77d7cad a7bd6c50
  a8c90810 a9234175 aa71504b aa8a900a aaf0229f abac2daf abc9117e abd1e22e adffcda9 ae7ed80c ae9081fd ae98fe3e aea4905a
  af5f6ce7 af804321 affdf7b0 b035c398 b250f553 b320609c b3399caf b40580c5 b4965d8d b4afbef9 b51c7c84 b52406be b5790949
  b5d68df2 b5fe689a b60d8288 b620460b b660c671 b6612e83 b7f5a9e2 b9d7260b ba08cc0a baadd32b badf631f bbbbeca5 bbd8e516
  bcf3bd33 be7f7917 bf28f59f c016f793 c03ac091 c0d31a7b c133c7f3 c15b1207 c18d8f8c c19167f4 c4165d47 c43eb421 c4d4b151
  c781fdb8 c80c29a1 c9c8a2c1 ca03c416 ca15b23a cb6045af cbbf0721 cbe1d2d4 cc14d4ba ccf0866f cfbf2007 cfc6345f d23d584e
  d2411ba0 d282832f d3fae0ce d46b357b d4753e09 d5055851 d53df29c d561abee d5b47c49 d5c14f27 d76080c2 d763ff2b d7a291f2
  d880fbb3 d8be480a d91c843d d95b5613 d960d21f d99aeadf da60a25e daa66797 db320ee6 db9e05d9 dbc9e815 dc247e16 dd094d0d
  de3f4b63 deb6733c df9eeb66 e106a15d e147161a e2aef91d e3becd41 e3c280aa e416e24c e417f193 e5d75351 e6231b97 e6d8ffe8
  e736eb7c e73caecd e913766d e99cd35f e9b69f29 ea214461 eb0d6486 ebbebf36 ec3d4c72 ec4474a0 ec4749e8 ec51b1d6 ec8ee253
  ec968e21 ecba8e15 ed7e728f edc9172c edeb1c46 f065c862 f0c977ec f0e4bf07 f1666a9e f226c3e8 f33dee1f f3be3dae f3e27fb6
  f49156eb f547942b f5c1a4fd f5d73f35 f5fcf6b6 f62a72b7 f65149ef f668020a f67cc9a9 f977a6eb f9ff63a3 fac6919a fbd4c6d4
  fc14e535 fc79a2b2 fe32a5ba fe68a397 fead1eab fedc7434 ff590d20
`
    .trim()
    .split(/\s+/),
)
