import { readdirSync, readFileSync } from 'node:fs'
import type { Client } from '@libsql/client'

// The same relative address from src/ and from the build in dist/.
const folder = new URL('../../migrations/', import.meta.url)

/**
 * Brings the schema up to date: runs each `migrations/NNNN-*.sql` that this file has not seen, all in one transaction.
 * `PRAGMA user_version` holds how many it has seen.
 *
 * @throws Error when the file was made by a version that knows more migrations than this one.
 */
export async function migrate(client: Client): Promise<void> {
  const migrations = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  // 'write' takes the lock at once, so that two programs that start together do not both create the tables.
  const transaction = await client.transaction('write')
  try {
    const seen = Number((await transaction.execute('PRAGMA user_version')).rows[0]?.user_version)
    if (seen > migrations.length) throw new Error('it was made by a newer version of Bookshelf')
    for (const name of migrations.slice(seen)) {
      await transaction.executeMultiple(readFileSync(new URL(name, folder), 'utf8'))
    }
    // Also when nothing is new: a file without the right to write is to fail at the start, not at the first note.
    await transaction.execute(`PRAGMA user_version = ${migrations.length}`)
    await transaction.commit()
  } finally {
    transaction.close()
  }
}
