import { eq } from 'drizzle-orm'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { isConstraintFailure } from '../database/isConstraintFailure'
import { type Database, notes, readers } from '../database/schema'
import { text, validate } from '../server/validate'
import type { Reader } from '../types'
import { readerColumns } from './sessions'

const nameSchema = v.object({ name: text(40) }, 'must be an object with name')

/**
 * Gives a reader another name, on the notes too. Who signs in by password does so with the new name from now on.
 *
 * @throws HTTPException 400 for a missing or long name, 409 for one that another reader signs in with.
 */
export async function renameReader(database: Database, id: number, body: unknown): Promise<Reader | undefined> {
  const { name } = validate(nameSchema, body)
  try {
    const [renamed] = await database.batch([
      database.update(readers).set({ name }).where(eq(readers.id, id)).returning(readerColumns),
      database.update(notes).set({ author: name }).where(eq(notes.readerId, id)),
    ])
    return renamed[0]
  } catch (cause) {
    if (!isConstraintFailure(cause, 'UNIQUE')) throw cause
    throw new HTTPException(409, { message: 'name: another reader signs in with it', cause })
  }
}
