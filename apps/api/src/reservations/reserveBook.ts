import { eq, sql } from 'drizzle-orm'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { findBook } from '../books/findBook'
import { isConstraintFailure } from '../database/isConstraintFailure'
import { books, type Database, reservations } from '../database/schema'
import { digits, phone, text, validate } from '../server/validate'
import type { Receipt } from '../types'

const reservationSchema = v.object({
  bookId: digits('must be the id of a book'),
  name: text(40),
  phone: phone(),
})

const threeDays = 3 * 24 * 60 * 60 * 1000

/**
 * Takes one copy off the shelf and keeps it at the desk.
 *
 * @throws HTTPException 400 for a missing or wrong field, 404 for an unknown book, 409 when no copy is left.
 */
export async function reserveBook(
  database: Database,
  readerId: number,
  form: Record<string, string>,
): Promise<Receipt | undefined> {
  const reservation = validate(reservationSchema, form)
  const book = await findBook(database, reservation.bookId)
  try {
    // A batch is one transaction. No count is read before: CHECK (copies >= 0) refuses the copy that is not there.
    const [, receipts] = await database.batch([
      database
        .update(books)
        .set({ copies: sql`${books.copies} - 1` })
        .where(eq(books.id, book.id)),
      database
        .insert(reservations)
        .values({ ...reservation, readerId, pickupBefore: new Date(Date.now() + threeDays).toISOString() })
        .returning({
          id: reservations.id,
          bookId: reservations.bookId,
          name: reservations.name,
          pickupBefore: reservations.pickupBefore,
        }),
    ])
    return receipts[0]
  } catch (cause) {
    if (!isConstraintFailure(cause, 'CHECK')) throw cause
    throw new HTTPException(409, { message: `No copy of ${book.titleEn} (${book.titleZh}) is left.`, cause })
  }
}
