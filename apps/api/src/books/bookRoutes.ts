import { Hono } from 'hono'
import type { Database } from '../database/schema'
import type { BodyVariables } from '../server/requestBody'
import { findBook } from './findBook'
import { likeBook } from './likeBook'
import { listBooks } from './listBooks'

/** The shelf, open to all. */
export function bookRoutes(database: Database): Hono<BodyVariables> {
  const app = new Hono<BodyVariables>()

  app.get('/books', async (context) => context.json(await listBooks(database, context.req.query())))
  app.get('/books/:id', async (context) => context.json(await findBook(database, context.req.param('id'))))
  app.post('/books/:id/like', async (context) => context.json(await likeBook(database, context.req.param('id'))))
  return app
}
