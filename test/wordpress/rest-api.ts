import type { Role, WordPress } from './start-wordpress.ts'

/** A “Custom HTML” block. */
export const htmlBlock = (html: string) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`

/** Publishes a post and returns its URL. */
export async function publishPost(wordpress: WordPress, role: Role, content: string): Promise<string> {
  const post = { title: 'A lesson', content, status: 'publish' }
  const { link } = await request<{ link: string }>(wordpress, role, 'POST', '/posts', post)
  return link
}

/** As an administrator, adds HTML to the footer of the theme's pages. Returns a function that resets the footer. */
export async function addToFooter(wordpress: WordPress, html: string): Promise<() => Promise<void>> {
  const footer = '/template-parts/twentytwentythree//footer'
  const current = await request<{ content: { raw: string } }>(
    wordpress,
    'administrator',
    'GET',
    `${footer}&context=edit`,
  )
  const content = `${current.content.raw}\n${htmlBlock(html)}`
  await request(wordpress, 'administrator', 'POST', footer, { content })
  return async () => {
    await request(wordpress, 'administrator', 'DELETE', `${footer}&force=true`)
  }
}

async function request<Answer>({ url, keys }: WordPress, role: Role, method: string, route: string, body?: object) {
  const response = await fetch(`${url}/?rest_route=/wp/v2${route}`, {
    method,
    headers: { Authorization: `Basic ${btoa(`${role}:${keys[role]}`)}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Answer
}
