import { expect, test } from 'vitest'
import type { Imported } from '../../../../authoring/formats/format.ts'
import { pack, pixel, readAll, readSample } from './package.ts'

const about = {
  title: 'The harbour',
  defaultLanguage: 'en',
  license: 'CC BY',
  licenseVersion: '4.0',
  authors: [{ name: 'A. Pier', role: 'Author' }],
}

const openSample = async () =>
  readAll(
    await pack('H5P.QuestionSet', await readSample('harbour-set'), {
      about,
      files: { 'content/images/ferry-5c1.png': pixel },
    }),
  )

const outline = (question: Imported) =>
  'refused' in question
    ? `${question.place.name}: ${question.refused}`
    : `${question.place.name}: ${question.item.type} ${question.item.id}, ${question.item.points ?? 1}`

test('every question of a set is imported with its points, or refused with a reason', async () => {
  const { questions } = await openSample()
  expect(questions.map(outline)).toEqual([
    'question 1, Ferries: multiple-choice ferries, 2',
    'question 2, Dogs: true-false dogs, 1',
    'question 3, The fare: text-entry the-fare, 1',
    'question 3, The fare: text-entry the-fare-2, 1',
    'question 4, Islands: hottext islands, 2',
    'question 5: inline-choice item, 2',
    'question 6, The map: has the unsupported content type H5P.DragQuestion 1.14',
  ])
})

test('the head of a package has its title, language, introduction, licence and settings', async () => {
  expect((await openSample()).head).toEqual({
    title: 'The harbour',
    language: 'en',
    description: 'Read the sign at the harbour before you begin.',
    notes: [
      'licence CC BY 4.0; made by A. Pier',
      'passed with 60 percent: a quiz has no pass mark',
      'asks 5 of its questions at random: say so with "draw"',
      'asks its questions in any order: a quiz keeps its order',
    ],
  })
})

test('feedback, tips and the licence of an image become fields or notes', async () => {
  const [ferries] = (await openSample()).questions
  expect(ferries).toMatchObject({
    item: {
      prompt: 'Which ferries leave **before noon**?',
      hint: 'The *Tern*: It is blue.',
      shuffle: false,
      choices: [
        { text: 'The *Tern*', correct: true, feedback: 'Yes, at nine.' },
        { text: 'The Gull & Co', correct: true },
        { text: 'The Heron', feedback: 'That one is at two.' },
      ],
    },
    notes: [
      'feedback for 0 to 49 percent: "Look at the sign again."',
      'feedback for 50 to 100 percent: "Well done"',
      'tips on single answers: they are together in the hint',
      'feedback if answer 1 is not chosen: "It leaves at nine."',
      'what the package says of the image: licence CC BY-SA; made by R. Quay',
    ],
  })
})

test('the image above a question is imported with its description and size', async () => {
  const [ferries] = (await openSample()).questions
  if (!ferries || 'refused' in ferries) throw new Error('refused')
  const [image] = ferries.images ?? []
  expect([...(image?.bytes ?? [])]).toEqual([...pixel])
  expect(ferries.item.media).toEqual({
    src: `media/${image?.name}`,
    alt: 'Two ferries at a pier',
    width: 640,
    height: 480,
  })
})
