import { sql } from 'drizzle-orm'
import { foldText } from '../books/foldText'
import titles from '../seed/books.json'
import { books, type Database } from './schema'

/**
 * Puts the titles of `seed/books.json` on an empty shelf; a shelf with any book is left as it is. One transaction:
 * all of them or none.
 */
export async function seedBooks(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    const [found] = await transaction.select({ count: sql<number>`count(*)` }).from(books)
    if (found?.count !== 0) return
    await transaction.insert(books).values(
      titles.map(({ authorDied: _, ...title }) => ({
        ...title,
        // One line each, so that a search never matches the end of one and the start of the next.
        searchText: [title.titleZh, title.titleEn, title.authorZh, title.authorEn].map(foldText).join('\n'),
      })),
    )
  })
}
