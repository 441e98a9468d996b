import { and, eq } from 'drizzle-orm'
import { HTTPException } from 'hono/http-exception'
import { type Database, notes } from '../database/schema'
import { idFrom } from '../server/validate'
import type { Note, Reader } from '../types'
import { noteText } from './noteText'
import { toNote } from './toNote'

type Changes = Partial<typeof notes.$inferInsert>

/**
 * Gives a note of the reader's own another text.
 *
 * @throws HTTPException 400 when the text is missing or too long, 404 for an unknown note, 403 for somebody else's.
 */
export async function editNote(database: Database, reader: Reader, id: string, body: unknown): Promise<Note> {
  return toNote(await change(database, reader, id, { text: noteText(body) }), reader)
}

/** Deletes a note of the reader's own. @throws HTTPException 404 for an unknown note, 403 for somebody else's. */
export async function deleteNote(database: Database, reader: Reader, id: string): Promise<void> {
  await change(database, reader, id, { text: '', deleted: true })
}

async function change(database: Database, reader: Reader, id: string, changes: Changes) {
  const isThere = and(eq(notes.id, idFrom(id, unknown)), eq(notes.deleted, false))
  const [changed] = await database
    .update(notes)
    .set(changes)
    .where(and(isThere, eq(notes.readerId, reader.id)))
    .returning()
  if (changed) return changed
  const [note] = await database.select({ id: notes.id }).from(notes).where(isThere)
  if (!note) throw new HTTPException(404, { message: unknown })
  throw new HTTPException(403, { message: 'This note is not yours.' })
}

const unknown = 'There is no note with this id.'
