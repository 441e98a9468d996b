import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { HTTPException } from 'hono/http-exception'
import { avatars, type Database, readers } from '../database/schema'
import type { Reader } from '../types'
import { imageTypeOf } from './imageTypeOf'
import { readerColumns } from './sessions'

/**
 * Gives a reader this picture in place of the one before. It has a new address each time, so that every cache may keep
 * it for ever.
 *
 * @throws HTTPException 415 for what is not a PNG, JPEG, WebP or GIF.
 */
export async function saveAvatar(database: Database, id: number, bytes: Uint8Array): Promise<Reader | undefined> {
  const image = imageTypeOf(bytes)
  if (!image) throw new HTTPException(415, { message: 'avatar: must be a PNG, JPEG, WebP or GIF' })
  const file = `${id}-${randomBytes(8).toString('hex')}.${image.extension}`
  const [, , changed] = await database.batch([
    database.delete(avatars).where(eq(avatars.readerId, id)),
    database.insert(avatars).values({ file, readerId: id, type: image.type, bytes: Buffer.from(bytes) }),
    database
      .update(readers)
      .set({ avatar: `/avatars/${file}` })
      .where(eq(readers.id, id))
      .returning(readerColumns),
  ])
  return changed[0]
}

/** The picture of this name. @throws HTTPException 404 when there is none. */
export async function findAvatar(database: Database, file: string): Promise<{ type: string; bytes: Buffer }> {
  const [avatar] = await database
    .select({ type: avatars.type, bytes: avatars.bytes })
    .from(avatars)
    .where(eq(avatars.file, file))
  if (!avatar) throw new HTTPException(404, { message: 'There is no picture of this name.' })
  return avatar
}
