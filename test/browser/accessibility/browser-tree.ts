import type { Page } from 'playwright-core'

const roles: Record<string, string> = { DisclosureTriangle: 'button' }
const controls = ['button', 'checkbox', 'combobox', 'link', 'radio', 'textbox']

/** Where the phrases spoken of controls and what Chromium tells assistive technology of the same controls differ. */
export async function findDisagreement(page: Page, spoken: readonly string[]): Promise<string[]> {
  const phrases = spoken.filter((phrase) => controls.includes(phrase.split(', ')[0] ?? '')).sort()
  const told = await listControls(page)
  if (phrases.length !== told.length) return [...phrases, 'but', ...told.map(({ name }) => name)]
  return told.flatMap(({ name, states }, index) => {
    const phrase = phrases[index] ?? ''
    const words = phrase.split(', ')
    return phrase.startsWith(name) && states.every((state) => words.includes(state))
      ? []
      : [`${phrase}, but ${name}: ${states.join(', ')}`]
  })
}

/** The controls of the item that is shown, from the tree that the browser makes for assistive technology. */
async function listControls(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  const expression = `document.querySelector('lede-quiz').shadowRoot.querySelector('.item')`
  const { result } = await cdp.send('Runtime.evaluate', { expression })
  const { nodes } = await cdp.send('Accessibility.queryAXTree', { objectId: result.objectId as string })
  await cdp.detach()
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: roles[role?.value] ?? role?.value,
      name: `${name?.value}`.replace(/\s+/g, ' ').trim(),
      states: properties.flatMap(({ name, value }) => stateOf(name, value.value)),
    }))
    .filter(({ role }) => controls.includes(role))
    .map(({ role, name, states }) => ({ name: `${role}, ${name}`, states }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function stateOf(property: string, value: unknown): string[] {
  if (property === 'checked' || property === 'expanded') return [`${value}` === 'true' ? property : `not ${property}`]
  return property === 'disabled' && value === true ? ['disabled'] : []
}
