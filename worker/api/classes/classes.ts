import { Hono } from 'hono'
import {
  classCreateSchema,
  classPatchSchema,
  classSchema,
  codeSchema,
  relinkSchema,
} from '../../../core/classes/class.ts'
import type { Env } from '../../bindings.ts'
import { changeClass, relinkClass } from '../../classes/change-class.ts'
import { showClass } from '../../classes/class-view.ts'
import { createNewClass } from '../../classes/create-class.ts'
import { makeCode } from '../../classes/join-code.ts'
import { deleteClass } from '../../db/classes/classes.ts'
import { limitNewClasses } from '../../middleware/limit-rate.ts'
import { requireOperator } from '../../middleware/require-author.ts'
import { requireReader, requireTeacher } from '../../middleware/require-class.ts'
import { requireSecrets } from '../../middleware/require-secrets.ts'
import { describeRoute, header, jsonAnswer, problemAnswers } from '../../openapi/describe-route.ts'
import { readBody } from '../../requests/read-request.ts'

const classAnswer = jsonAnswer('The class.', classSchema)

/** Makes, shows, changes and deletes classes. */
export const classes = new Hono<Env>()
  .post(
    '/classes',
    describeRoute({
      operationId: 'createClass',
      summary: 'Makes a class. Its id and keys are made by the browser; the host never learns a name.',
      description: 'Safe to repeat. A class that no seat has joined is deleted after 7 days.',
      responses: {
        201: jsonAnswer('A new class.', classSchema, { Location: header('The address of the class.') }),
        200: jsonAnswer('The same request made this class before.', classSchema),
        ...problemAnswers('class-exists', 'invalid-request', 'rate-limited', 'storage-unavailable'),
      },
    }),
    limitNewClasses,
    requireSecrets,
    readBody(classCreateSchema),
    async (c) => {
      const body = c.req.valid('json')
      const added = await createNewClass(c.var.database, body, Date.now())
      const shown = await showClass(c.var.database, body.class, 'teacher')
      return added ? c.json(shown, 201, { Location: `/api/classes/${body.class}` }) : c.json(shown, 200)
    },
  )
  .get(
    '/classes/:class',
    describeRoute({
      operationId: 'getClass',
      summary: 'Returns a class with its seats and assignments.',
      responses: { 200: classAnswer, ...problemAnswers('unknown-class') },
    }),
    requireReader,
    async (c) => c.json(await showClass(c.var.database, c.var.class.id, c.var.role), 200),
  )
  .patch(
    '/classes/:class',
    describeRoute({
      operationId: 'changeClass',
      summary: 'Changes a class: its names, settings and links.',
      description: 'A change of the names needs `If-Match` with their ETag, "rosterTag".',
      parameters: [{ in: 'header', name: 'If-Match', schema: { type: 'string' }, description: 'ETag of the names.' }],
      responses: { 200: classAnswer, ...problemAnswers('unknown-class', 'roster-changed', 'invalid-request') },
    }),
    requireTeacher,
    readBody(classPatchSchema),
    async (c) => {
      await changeClass(c.var.database, c.var.class, c.req.valid('json'), c.req.header('If-Match'))
      return c.json(await showClass(c.var.database, c.var.class.id, 'teacher'), 200)
    },
  )
  .delete(
    '/classes/:class',
    describeRoute({
      operationId: 'deleteClass',
      summary: 'Deletes a class with everything that is stored of it.',
      responses: { 204: { description: 'The class is deleted.' }, ...problemAnswers('unknown-class') },
    }),
    requireTeacher,
    async (c) => {
      await deleteClass(c.var.database, c.var.class.id)
      return c.body(null, 204)
    },
  )
  .post(
    '/classes/:class/code',
    describeRoute({
      operationId: 'makeJoinCode',
      summary: 'Makes a join code that works for 60 minutes. An earlier one stops working.',
      responses: { 200: jsonAnswer('The new code.', codeSchema), ...problemAnswers('unknown-class') },
    }),
    requireTeacher,
    async (c) => c.json(await makeCode(c.var.database, c.var.class.id, Date.now()), 200),
  )
  .put(
    '/classes/:class/key',
    describeRoute({
      operationId: 'relinkClass',
      summary: 'Attaches a new management link to a class whose link is lost. Results stay, names are gone.',
      responses: { 200: classAnswer, ...problemAnswers('unknown-class', 'invalid-request', 'storage-unavailable') },
    }),
    requireOperator,
    readBody(relinkSchema),
    async (c) => {
      const id = c.req.param('class')
      await relinkClass(c.var.database, id, c.req.valid('json'))
      return c.json(await showClass(c.var.database, id, 'teacher'), 200)
    },
  )
