import { and, eq, isNotNull } from 'drizzle-orm'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { type Database, readers } from '../database/schema'
import { text, validate } from '../server/validate'
import type { Reader } from '../types'
import { hashPassword, isPassword } from './password'
import { readerColumns } from './sessions'

const message = 'must be text of 6 to 72 characters'

const credentialsSchema = v.object(
  {
    name: text(40),
    // Not trimmed: white space is as good a character as any.
    password: v.pipe(v.optional(v.string(message), ''), v.minLength(6, message), v.maxLength(72, message)),
  },
  'must be an object with name and password',
)

/**
 * The reader with this name and password; a name that nobody signs in with makes an account.
 *
 * @throws HTTPException 400 for a missing or wrong field, 401 for a wrong password.
 */
export async function signInByPassword(database: Database, body: unknown): Promise<Reader> {
  const { name, password } = validate(credentialsSchema, body)
  const find = () =>
    database
      .select({ ...readerColumns, password: readers.password })
      .from(readers)
      .where(and(eq(readers.name, name), isNotNull(readers.password)))
  let [known] = await find()
  if (!known) {
    const [made] = await database
      .insert(readers)
      .values({ name, password: await hashPassword(password) })
      .onConflictDoNothing()
      .returning(readerColumns)
    if (made) return made
    // Made by another request since.
    known = (await find())[0]
  }
  if (!known?.password || !(await isPassword(password, known.password))) {
    throw new HTTPException(401, { message: 'The password is not the one of this name.' })
  }
  return { id: known.id, name: known.name, avatar: known.avatar }
}
