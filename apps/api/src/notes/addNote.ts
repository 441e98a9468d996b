import { desc, eq } from 'drizzle-orm'
import * as v from 'valibot'
import { findBook } from '../books/findBook'
import { type Database, notes } from '../database/schema'
import { text, validate } from '../server/validate'
import type { Note } from '../types'

const noteSchema = v.object({ author: text(40), text: text(500) }, 'must be an object with author and text')

/** The newest 100 notes on a book, newest first. @throws HTTPException 404 for an unknown book. */
export async function listNotes(database: Database, id: string): Promise<Note[]> {
  const book = await findBook(database, id)
  return database.select().from(notes).where(eq(notes.bookId, book.id)).orderBy(desc(notes.id)).limit(100)
}

/** Adds a note. @throws HTTPException 404 for an unknown book, 400 when author or text are missing or too long. */
export async function addNote(database: Database, id: string, body: unknown): Promise<Note | undefined> {
  const book = await findBook(database, id)
  const note = validate(noteSchema, body)
  const rows = await database
    .insert(notes)
    .values({ ...note, bookId: book.id, createdAt: new Date().toISOString() })
    .returning()
  return rows[0]
}
