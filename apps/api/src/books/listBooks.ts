import { and, asc, count, gt, sql } from 'drizzle-orm'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { books, type Database } from '../database/schema'
import { digits, validate } from '../server/validate'
import type { BookPage } from '../types'
import { bookColumns } from './findBook'
import { foldText } from './foldText'

const limitMessage = 'must be a number from 1 to 50'

const querySchema = v.object({
  cursor: v.optional(v.string()),
  limit: v.optional(v.pipe(digits(limitMessage), v.minValue(1, limitMessage), v.maxValue(50, limitMessage)), '20'),
  search: v.optional(v.pipe(v.string(), v.maxLength(100, 'must be at most 100 characters')), ''),
})

/**
 * One page of the books whose title or author, Chinese or English, contains the search, in the order of their ids.
 *
 * @throws HTTPException 400 for a cursor that this API did not give, or a limit outside 1 to 50.
 */
export async function listBooks(database: Database, query: Record<string, string>): Promise<BookPage> {
  const { cursor, limit, search } = validate(querySchema, query)
  const matches = sql`${books.searchText} LIKE ${`%${escapeLike(foldText(search))}%`} ESCAPE '\\'`
  // One more than asked for tells whether there is a next page.
  const rows = await database
    .select(bookColumns)
    .from(books)
    .where(and(matches, gt(books.id, decodeCursor(cursor))))
    .orderBy(asc(books.id))
    .limit(limit + 1)
  const [found] = await database.select({ total: count() }).from(books).where(matches)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(last.id) : null, total: found?.total ?? 0 }
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

// Opaque, so that the order may change without a change of the API.
const encodeCursor = (id: number) => Buffer.from(`after:${id}`).toString('base64url')

function decodeCursor(cursor: string | undefined): number {
  if (!cursor) return 0
  const id = /^after:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]
  if (!id) throw new HTTPException(400, { message: 'cursor: must be a nextCursor that this API gave' })
  return Number(id)
}
