import { eq, getTableColumns } from 'drizzle-orm'
import { HTTPException } from 'hono/http-exception'
import { books, type Database } from '../database/schema'
import { idFrom } from '../server/validate'
import type { Book } from '../types'

const { searchText: _, ...columns } = getTableColumns(books)

/** The columns of a book that leave the server. */
export const bookColumns = columns

/**
 * The book with this id.
 *
 * @throws HTTPException 404 when there is none, and for what cannot be an id.
 */
export async function findBook(database: Database, id: string | number): Promise<Book> {
  const message = 'There is no book with this id.'
  const [book] = await database
    .select(bookColumns)
    .from(books)
    .where(eq(books.id, idFrom(id, message)))
  if (!book) throw new HTTPException(404, { message })
  return book
}
