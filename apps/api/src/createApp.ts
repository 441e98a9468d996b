import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { findBook } from './books/findBook'
import { likeBook } from './books/likeBook'
import { listBooks } from './books/listBooks'
import type { Database } from './database/schema'
import { addNote, listNotes } from './notes/addNote'
import { reserveBook } from './reservations/reserveBook'
import { type BodyVariables, formBody, jsonBody, readBody } from './server/requestBody'
import type { ErrorBody } from './types'

/**
 * The routes. What fails, fails as {@link ErrorBody}. There are no Access-Control headers on purpose: a page of another
 * origin must come through a proxy, as it must to most backends that a mini program talks to.
 */
export function createApp(database: Database): Hono<BodyVariables> {
  const app = new Hono<BodyVariables>()

  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, methods) =>
        context.json(errorBody(405, `${context.req.path} answers to ${methods.join(', ')} only.`), 405, {
          Allow: methods.join(', '),
        }),
    }),
  )
  app.use(readBody)

  app.get('/health', (context) => context.json({ status: 'ok' }))
  app.get('/books', async (context) => context.json(await listBooks(database, context.req.query())))
  app.get('/books/:id', async (context) => context.json(await findBook(database, context.req.param('id'))))
  app.get('/books/:id/notes', async (context) => context.json(await listNotes(database, context.req.param('id'))))
  app.post('/books/:id/notes', async (context) =>
    context.json(await addNote(database, context.req.param('id'), jsonBody(context)), 201),
  )
  app.post('/books/:id/like', async (context) => context.json(await likeBook(database, context.req.param('id'))))
  app.post('/reservations', async (context) => context.json(await reserveBook(database, formBody(context)), 201))

  app.notFound((context) => context.json(errorBody(404, `There is nothing at ${context.req.path}.`), 404))
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.json(errorBody(error.status, error.message), error.status)
    // The stack is for whoever runs the server, never for who sent the request.
    console.error(`${context.req.method} ${context.req.path}`, error)
    return context.json(errorBody(500, 'The server failed to answer this request.'), 500)
  })
  return app
}

const errorBody = (status: number, message: string): ErrorBody => ({ status, message })
