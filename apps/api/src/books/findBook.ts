import { eq, getTableColumns } from 'drizzle-orm'
import { HTTPException } from 'hono/http-exception'
import { books, type Database } from '../database/schema'
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
  // An id that SQLite could round or convert must not find another book.
  const [book] = /^\d{1,9}$/.test(String(id))
    ? await database
        .select(bookColumns)
        .from(books)
        .where(eq(books.id, Number(id)))
    : []
  if (!book) throw new HTTPException(404, { message: 'There is no book with this id.' })
  return book
}
