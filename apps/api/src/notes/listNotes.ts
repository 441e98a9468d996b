import { and, desc, eq } from 'drizzle-orm'
import { findBook } from '../books/findBook'
import { type Database, notes } from '../database/schema'
import type { Note, Reader } from '../types'
import { toNote } from './toNote'

/** The newest 100 notes on a book, newest first. @throws HTTPException 404 for an unknown book. */
export async function listNotes(database: Database, id: string, reader: Reader | undefined): Promise<Note[]> {
  const book = await findBook(database, id)
  const rows = await database
    .select()
    .from(notes)
    .where(and(eq(notes.bookId, book.id), eq(notes.deleted, false)))
    .orderBy(desc(notes.id))
    .limit(100)
  return rows.map((row) => toNote(row, reader))
}
