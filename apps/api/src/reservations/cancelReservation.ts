import { and, eq, inArray, sql } from 'drizzle-orm'
import { HTTPException } from 'hono/http-exception'
import { books, type Database, reservations } from '../database/schema'
import { idFrom } from '../server/validate'

/**
 * Gives a reader's reservation up: its copy is back on the shelf.
 *
 * @throws HTTPException 404 when the reader has no such reservation.
 */
export async function cancelReservation(database: Database, readerId: number, id: string): Promise<void> {
  const message = 'You have no reservation with this id.'
  const own = and(eq(reservations.id, idFrom(id, message)), eq(reservations.readerId, readerId))
  // A batch is one transaction: of two cancellations at once, the second finds nothing to put back.
  const [, cancelled] = await database.batch([
    database
      .update(books)
      .set({ copies: sql`${books.copies} + 1` })
      .where(inArray(books.id, database.select({ id: reservations.bookId }).from(reservations).where(own))),
    database.delete(reservations).where(own).returning({ id: reservations.id }),
  ])
  if (cancelled.length === 0) throw new HTTPException(404, { message })
}
