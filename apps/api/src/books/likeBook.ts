import { eq, sql } from 'drizzle-orm'
import { books, type Database } from '../database/schema'
import { findBook } from './findBook'

/** Adds one like and gives the new count. @throws HTTPException 404 for an unknown book. */
export async function likeBook(database: Database, id: string): Promise<{ likes: number } | undefined> {
  const book = await findBook(database, id)
  // Counted by the database: a value read here could be old when it is written.
  const rows = await database
    .update(books)
    .set({ likes: sql`${books.likes} + 1` })
    .where(eq(books.id, book.id))
    .returning({ likes: books.likes })
  return rows[0]
}
