import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import * as v from 'valibot'
import type { Database } from '../database/schema'
import { pause } from '../server/pause'
import { type BodyVariables, jsonBody } from '../server/requestBody'
import { text, validate } from '../server/validate'
import { composeAnswer } from './composeAnswer'
import { cutPieces } from './cutPieces'
import { findForQuestion, suggestBooks } from './findForQuestion'

const questionSchema = v.object({ question: text(200) }, 'must be an object with question')

/** The librarian, who answers while one watches. `delay` is in milliseconds, between two pieces of an answer. */
export function librarianRoutes(database: Database, delay: number): Hono<BodyVariables> {
  const app = new Hono<BodyVariables>()

  app.post('/librarian', async (context) => {
    const { question } = validate(questionSchema, jsonBody(context))
    const found = await findForQuestion(database, question)
    const suggestions = found.length === 0 ? await suggestBooks(database) : []
    const pieces = cutPieces(composeAnswer(question, found, suggestions))
    // Ends with the connection, whoever ends that.
    const { signal } = context.req.raw
    const response = streamSSE(context, async (stream) => {
      for (const piece of pieces) {
        await stream.writeSSE({ data: JSON.stringify(piece) })
        if (!(await pause(delay, signal))) return
      }
    })
    // A proxy that gathers or compresses the pieces would hand them over all at once.
    response.headers.set('cache-control', 'no-cache, no-transform')
    response.headers.set('x-accel-buffering', 'no')
    return response
  })
  return app
}
