import { Hono } from 'hono'
import { except } from 'hono/combine'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { type AccountOptions, accountRoutes } from './accounts/accountRoutes'
import { bookRoutes } from './books/bookRoutes'
import type { Database } from './database/schema'
import { labRoutes } from './lab/labRoutes'
import { librarianRoutes } from './librarian/librarianRoutes'
import { noteRoutes } from './notes/noteRoutes'
import { reservationRoutes } from './reservations/reservationRoutes'
import { type BodyVariables, readBody } from './server/requestBody'
import type { ErrorBody } from './types'

/** What the routes are told. */
export type AppOptions = AccountOptions & {
  /** Milliseconds between two pieces of the librarian's answer. */
  librarianDelay: number
}

/**
 * The routes. What fails, fails as {@link ErrorBody}. There are no Access-Control headers on purpose: a page of another
 * origin must come through a proxy, as it must to most backends that a mini program talks to.
 */
export function createApp(database: Database, { librarianDelay, ...accounts }: AppOptions): Hono<BodyVariables> {
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
  // An upload reads its body itself, with its own limit.
  app.use(except('/me/avatar', readBody))

  app.get('/health', (context) => context.json({ status: 'ok' }))
  app.route('/', bookRoutes(database))
  app.route('/', accountRoutes(database, accounts))
  app.route('/', noteRoutes(database))
  app.route('/', reservationRoutes(database))
  app.route('/', librarianRoutes(database, librarianDelay))
  app.route('/', labRoutes())

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
