import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, lte } from 'drizzle-orm'
import { type Database, readers, sessions } from '../database/schema'
import type { Reader } from '../types'

/** The columns of a reader that leave the server. */
export const readerColumns = { id: readers.id, name: readers.name, avatar: readers.avatar } as const

/** Signs a reader in, for `lifetime` milliseconds, and gives the token: only its hash is kept. */
export async function startSession(database: Database, readerId: number, lifetime: number): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = Date.now()
  await database.batch([
    database.delete(sessions).where(lte(sessions.expiresAt, now)),
    database.insert(sessions).values({ tokenHash: hash(token), readerId, expiresAt: now + lifetime }),
  ])
  return token
}

/** The reader whose token this is; undefined for an unknown or expired one. */
export async function findReader(database: Database, token: string): Promise<Reader | undefined> {
  const [reader] = await database
    .select(readerColumns)
    .from(sessions)
    .innerJoin(readers, eq(readers.id, sessions.readerId))
    .where(and(eq(sessions.tokenHash, hash(token)), gt(sessions.expiresAt, Date.now())))
  return reader
}

/** Makes a token worthless. */
export async function endSession(database: Database, token: string): Promise<void> {
  await database.delete(sessions).where(eq(sessions.tokenHash, hash(token)))
}

// No salt: 32 random bytes cannot be guessed.
const hash = (token: string) => createHash('sha256').update(token).digest('base64url')
