import { desc, eq } from 'drizzle-orm'
import { bookColumns } from '../books/findBook'
import { books, type Database, reservations } from '../database/schema'
import type { Reservation } from '../types'

/** What waits at the desk for a reader, newest first. */
export async function listReservations(database: Database, readerId: number): Promise<Reservation[]> {
  return database
    .select({ id: reservations.id, pickupBefore: reservations.pickupBefore, book: bookColumns })
    .from(reservations)
    .innerJoin(books, eq(books.id, reservations.bookId))
    .where(eq(reservations.readerId, readerId))
    .orderBy(desc(reservations.id))
}
