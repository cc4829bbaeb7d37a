import { expect, it } from 'vitest'
import { alignExports } from '../../scripts/align-exports.ts'

const chunk = (fileName: string, code: string) => ({ fileName, isEntry: fileName === 'app.js', code })

it('the files of the app still share what they shared, by shorter names, and the app is mounted by its own', () => {
  const aligned = alignExports([
    chunk('app.js', 'let b=1,V=2,We=3,x=4;export{b as A,V as C,We as mount,x}'),
    chunk('work.js', 'import{A as u,C as V,x}from"./app.js";import{A as o}from"./other.js";export{u as a}'),
  ])
  expect(aligned.map(({ code }) => code)).toEqual([
    'let b=1,V=2,We=3,x=4;export{b,V,We as mount,x}',
    'import{b as u,V,x}from"./app.js";import{A as o}from"./other.js";export{u as a}',
  ])
})
