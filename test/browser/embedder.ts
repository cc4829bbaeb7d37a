import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A web site whose pages embed quizzes: to browsers another site than the host's, which stands at 127.0.0.1, so that what
 * they keep from third parties they keep from quizzes here.
 */
export interface Embedder {
  url: string
  /** Puts a page there and answers its address. */
  serve: (body: string, headers?: Record<string, string>) => string
  stop: () => Promise<void>
}

export async function startEmbedder(): Promise<Embedder> {
  const pages: { html: string; headers: Record<string, string> }[] = []
  const server = createServer((request, response) => {
    const page = pages[Number(request.url?.slice(1))]
    if (!page) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers }).end(page.html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    url,
    serve: (body, headers = {}) => {
      const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title><link rel="icon" href="data:,"><body>${body}`
      return `${url}/${pages.push({ html, headers }) - 1}`
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}

/** The public tag, as a page's author pastes it. */
export const tag = (host: string, attributes: string, fallback = '') =>
  `<script type="module" src="${host}/embed.js"></script>\n<lede-quiz ${attributes}>${fallback}</lede-quiz>`
