import { Hono } from 'hono'
import { hashAuthorKey, makeAuthorKey } from '../authors/author-key.ts'
import type { Env } from '../bindings.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { type AuthorRow, addAuthor, listAuthors, revokeAuthor } from '../db/authors.ts'
import { listOwn } from '../db/standing.ts'
import { limits } from '../limits.ts'
import { requireAuthor, requireOperator } from '../middleware/require-author.ts'
import { describeRoute, jsonAnswer, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'
import { showCurrent } from '../published/ownership.ts'
import { readBody, readQuery } from '../requests/read-request.ts'
import {
  type Author,
  authorCreateSchema,
  authorListSchema,
  type NewAuthor,
  newAuthorSchema,
  type Publications,
  publicationsSchema,
} from './author-schemas.ts'
import { listQuerySchema } from './schemas.ts'

const time = (milliseconds: number) => new Date(milliseconds).toISOString()

/** The authors of this host, and their quizzes. */
export const authors = new Hono<Env>()
  .post(
    '/authors',
    describeRoute({
      operationId: 'createAuthor',
      summary: 'Adds an author, and returns the key once.',
      description: 'An author publishes new quizzes, and changes, withdraws and reads back the own ones.',
      responses: {
        201: jsonAnswer('The author with the key.', newAuthorSchema),
        ...problemAnswers('invalid-request', 'storage-unavailable'),
      },
    }),
    requireOperator,
    readBody(authorCreateSchema),
    async (c) => {
      const { name } = c.req.valid('json')
      const { id, key } = makeAuthorKey()
      await addAuthor(c.var.database, { id, name, keyHash: hashAuthorKey(key), createdAt: Date.now() })
      const added: NewAuthor = { id, name, key }
      return c.json(added, 201, { 'Cache-Control': 'no-store' })
    },
  )
  .get(
    '/authors',
    describeRoute({
      operationId: 'listAuthors',
      summary: 'Lists the authors of this host, oldest first. Revoked ones stay in the list.',
      responses: { 200: jsonAnswer('The authors.', authorListSchema), ...problemAnswers('storage-unavailable') },
    }),
    requireOperator,
    async (c) => {
      const rows = await listAuthors(c.var.database)
      const sorted = rows.sort((a, b) => a.createdAt - b.createdAt)
      return c.json({ authors: sorted.map(showAuthor) }, 200, { 'Cache-Control': 'no-store' })
    },
  )
  .delete(
    '/authors/:author',
    describeRoute({
      operationId: 'revokeAuthor',
      summary: 'Revokes the key of an author from the next request on. The quizzes stay. Safe to repeat.',
      responses: {
        204: { description: 'The key is revoked.' },
        ...problemAnswers('unknown-author', 'storage-unavailable'),
      },
    }),
    requireOperator,
    async (c) => {
      const known = await revokeAuthor(c.var.database, c.req.param('author'), Date.now())
      if (!known) throw new ProblemError('unknown-author', 'No author has this id. GET /api/authors lists them.')
      return c.body(null, 204)
    },
  )
  .get(
    '/publications',
    describeRoute({
      operationId: 'listPublications',
      summary: 'Lists the quizzes that the key may change, a page at a time, by id.',
      description: 'Withdrawn quizzes and those that only classes take are in this list too.',
      responses: {
        200: jsonAnswer('A page of quizzes.', publicationsSchema),
        ...problemAnswers('invalid-request', 'storage-unavailable'),
      },
    }),
    requireAuthor,
    readQuery(listQuerySchema.pick({ cursor: true })),
    async (c) => {
      const { cursor } = c.req.valid('query')
      const { author } = c.var
      const rows = await listOwn(c.var.database, (cursor && readCursor(cursor)) || '', author?.id ?? null)
      const page = rows.slice(0, limits.quizzesPerPage)
      const last = rows.length > page.length ? page.at(-1) : undefined
      const list: Publications = {
        ...(author && { author: { id: author.id, name: author.name } }),
        quizzes: page.map(showPublication),
        ...(last && { cursor: writeCursor(last.id) }),
      }
      return c.json(list, 200, { 'Cache-Control': 'no-store' })
    },
  )

const showAuthor = ({ id, name, createdAt, revokedAt }: AuthorRow): Author => ({
  ...{ id, name, createdAt: time(createdAt) },
  ...(revokedAt !== null && { revokedAt: time(revokedAt) }),
})

const showPublication = (row: Awaited<ReturnType<typeof listOwn>>[number]): Publications['quizzes'][number] => ({
  ...{ id: row.id, title: row.title, language: row.language, mode: row.mode },
  ...(row.access !== null && { access: row.access }),
  ...(row.authorName !== null && { owner: row.authorName }),
  current: showCurrent(row),
})
