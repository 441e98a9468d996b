import { Hono } from 'hono'
import { optionalReader, requireReader } from '../accounts/requireReader'
import type { Database } from '../database/schema'
import { type BodyVariables, jsonBody } from '../server/requestBody'
import { addNote } from './addNote'
import { deleteNote, editNote } from './changeNote'
import { listNotes } from './listNotes'

/** What readers write about books. All may read it. */
export function noteRoutes(database: Database): Hono<BodyVariables> {
  const app = new Hono<BodyVariables>()

  app.get('/books/:id/notes', async (context) => {
    const reader = await optionalReader(database, context)
    return context.json(await listNotes(database, context.req.param('id'), reader))
  })
  app.post('/books/:id/notes', async (context) => {
    const reader = await requireReader(database, context)
    const key = context.req.header('idempotency-key')
    const { note, isNew } = await addNote(database, reader, context.req.param('id'), jsonBody(context), key)
    return context.json(note, isNew ? 201 : 200)
  })
  app.put('/notes/:id', async (context) => {
    const reader = await requireReader(database, context)
    return context.json(await editNote(database, reader, context.req.param('id'), jsonBody(context)))
  })
  app.delete('/notes/:id', async (context) => {
    const reader = await requireReader(database, context)
    await deleteNote(database, reader, context.req.param('id'))
    return context.body(null, 204)
  })
  return app
}
