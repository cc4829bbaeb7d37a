import { describe, expect, it } from 'vitest'
import { writeScormPackage } from '../../../authoring/scorm/write-package.ts'
import { childElement, elementsIn, ownText } from '../../../cli/formats/xml/element.ts'
import { parseXml } from '../../../cli/formats/xml/parse.ts'

const quiz = {
  embedding: { quiz: '7-roofs' },
  title: 'Roofs & <other> "things"\u0007',
  language: 'en',
  host: 'https://quiz.example',
}
const write = (passMark?: number) => {
  const files = writeScormPackage({ ...quiz, passMark }, new Uint8Array([1, 2, 3]))
  return Object.fromEntries(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]))
}

describe('a SCORM package', () => {
  it('has a manifest with one SCO, whose page and script are in the package', () => {
    const files = write(60)
    const { root, problem } = parseXml(files['imsmanifest.xml'] as string, { namespaces: true, maxDepth: 9 })
    expect(problem).toBeUndefined()
    const all = root ? elementsIn(root) : []
    const find = (name: string) => all.find((element) => element.name === name)
    expect(ownText(find('schema') as never)).toBe('ADL SCORM')
    expect(ownText(find('schemaversion') as never)).toBe('1.2')
    expect(find('organizations')?.attributes.default).toBe(find('organization')?.attributes.identifier)
    const resource = find('resource')
    expect(find('item')?.attributes.identifierref).toBe(resource?.attributes.identifier)
    expect(resource?.attributes).toMatchObject({ type: 'webcontent', href: 'index.html' })
    expect(Object.values(resource?.attributes ?? {})).toContain('sco')
    expect(childElement(find('item'), 'title')?.children).toEqual(['Roofs & <other> "things"\uFFFD'])
    const hrefs = all.filter(({ name }) => name === 'file').map(({ attributes }) => attributes.href)
    expect(Object.keys(files).sort()).toEqual(['imsmanifest.xml', ...hrefs].sort())
    // Identifiers are XML names, which begin with no digit.
    for (const { attributes } of all) expect(attributes.identifier ?? 'a').toMatch(/^[a-z][\w.-]*$/)
  })

  it('has the pass mark in the manifest and in the page', () => {
    expect(write(60)['imsmanifest.xml']).toContain('<adlcp:masteryscore>60</adlcp:masteryscore>')
    expect(write(60)['index.html']).toContain('data-pass-mark="60"')
    expect(write()['imsmanifest.xml']).not.toContain('mastery')
    expect(write()['index.html']).not.toContain('pass-mark')
  })

  it('loads its script before the widget of the host', () => {
    const page = write()['index.html'] ?? ''
    expect(page.indexOf('src="scorm.js"')).toBeGreaterThan(0)
    expect(page.indexOf('src="https://quiz.example/embed.js"')).toBeGreaterThan(page.indexOf('src="scorm.js"'))
    expect(page).toContain('<title>Roofs &amp; &lt;other&gt; &quot;things&quot;')
  })
})
