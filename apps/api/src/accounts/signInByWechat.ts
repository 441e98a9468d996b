import { randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { type Database, readers } from '../database/schema'
import { text, validate } from '../server/validate'
import type { Reader } from '../types'
import { askWechat, type WechatOptions } from './askWechat'
import { readerColumns } from './sessions'

const codeSchema = v.object({ code: text(200) }, 'must be an object with code')

/**
 * The reader whose `wx.login` gave the code; one who comes for the first time gets an account. Without `wechat` the API
 * plays WeChat's part: any code is one and the same reader.
 *
 * @throws HTTPException 400 for no code and one that WeChat refuses, 502 when WeChat does not answer.
 */
export async function signInByWechat(
  database: Database,
  wechat: WechatOptions | undefined,
  body: unknown,
  signal: AbortSignal,
): Promise<Reader> {
  const { code } = validate(codeSchema, body)
  const openid = wechat ? await askWechat(wechat, code, signal) : 'demo'
  await database
    .insert(readers)
    .values({ openid, name: `读者${randomInt(1000, 10_000)}` })
    .onConflictDoNothing()
  const [reader] = await database.select(readerColumns).from(readers).where(eq(readers.openid, openid))
  if (!reader) throw new HTTPException(500, { message: 'The account could not be made.' })
  return reader
}
