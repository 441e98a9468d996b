import { and, eq } from 'drizzle-orm'
import { HTTPException } from 'hono/http-exception'
import { findBook } from '../books/findBook'
import { type Database, notes } from '../database/schema'
import type { Note, Reader } from '../types'
import { noteText } from './noteText'
import { toNote } from './toNote'

/**
 * Adds a reader's note. A key that came with a note of this reader before answers that note again and adds nothing, so
 * that an app may repeat a request of which it never heard.
 *
 * @throws HTTPException 404 for an unknown book, 400 when the text is missing or too long, or the key.
 */
export async function addNote(
  database: Database,
  reader: Reader,
  id: string,
  body: unknown,
  key: string | undefined,
): Promise<{ note: Note; isNew: boolean }> {
  const book = await findBook(database, id)
  const text = noteText(body)
  if (key !== undefined && !/^.{1,100}$/.test(key)) {
    throw new HTTPException(400, { message: 'idempotency-key: must be text of 1 to 100 characters' })
  }
  // The unique index decides, not a look before: two copies may come at the same moment.
  const [added] = await database
    .insert(notes)
    .values({
      bookId: book.id,
      author: reader.name,
      text,
      createdAt: new Date().toISOString(),
      readerId: reader.id,
      idempotencyKey: key ?? null,
    })
    .onConflictDoNothing()
    .returning()
  if (added) return { note: toNote(added, reader), isNew: true }
  const [seen] = await database
    .select()
    .from(notes)
    .where(and(eq(notes.readerId, reader.id), eq(notes.idempotencyKey, key ?? '')))
  if (!seen) throw new Error('A note was neither added nor there.')
  return { note: toNote(seen, reader), isNew: false }
}
