import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import { DatabaseError } from '../server/startErrors'
import { migrate } from './migrate'
import type { Database } from './schema'
import { seedBooks } from './seedBooks'

/**
 * Opens the database file, which is made, migrated and seeded when needed.
 *
 * @throws DatabaseError when the file cannot be opened or written.
 */
export async function openDatabase(path: string): Promise<{ database: Database; close: () => void }> {
  const file = resolve(path)
  let client: Client | undefined
  try {
    mkdirSync(dirname(file), { recursive: true })
    client = createClient({
      // Encoded whole, since libSQL decodes it whole: right for drive letters, spaces, '?', '#' and '%'.
      url: `file:${encodeURIComponent(file)}`,
      // libSQL runs each statement to its end on this thread: more connections would only wait for each other's locks.
      concurrency: 1,
      // For a second program on the same file.
      timeout: 5000,
    })
    const database = drizzle(client)
    await migrate(client)
    await seedBooks(database)
    return { database, close: () => client?.close() }
  } catch (cause) {
    client?.close()
    throw new DatabaseError(file, cause)
  }
}
