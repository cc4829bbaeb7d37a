import { expect, it } from 'vitest'
import { interfaceLanguages } from '../../../core/embed/embedding.ts'
import { languages } from '../../../widget/strings/languages.ts'

it('teachers can choose every language that the widget speaks, and no other', () => {
  expect([...interfaceLanguages].sort()).toEqual(Object.keys(languages).sort())
})
