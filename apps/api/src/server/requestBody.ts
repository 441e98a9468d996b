import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** The most bytes that a request body may have. */
const limit = 16 * 1024

/** What {@link readBody} leaves for the routes. */
export type BodyVariables = { Variables: { body: string } }

/**
 * Reads the body of every request as text, so that no route forgets the limit. The routes of an upload are without it.
 *
 * @throws HTTPException 413 over 16 KB, 400 when the bytes are not UTF-8 or do not all come.
 */
export const readBody: MiddlewareHandler<BodyVariables> = async (context, next) => {
  const bytes = await readBytes(context, limit)
  try {
    context.set('body', new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new HTTPException(400, { message: 'The body must be UTF-8 text.', cause })
  }
  await next()
}

/**
 * The value that a JSON body holds.
 *
 * @throws HTTPException 415 for another content-type, 400 when it does not parse.
 */
export function jsonBody(context: Context<BodyVariables>): unknown {
  expectType(context, 'application/json')
  try {
    return JSON.parse(context.get('body'))
  } catch (cause) {
    throw new HTTPException(400, { message: 'The body is not JSON.', cause })
  }
}

/**
 * The fields of a form body; of a field sent twice, the last.
 *
 * @throws HTTPException 415 for another content-type.
 */
export function formBody(context: Context<BodyVariables>): Record<string, string> {
  expectType(context, 'application/x-www-form-urlencoded')
  return Object.fromEntries(new URLSearchParams(context.get('body')))
}

/** @throws HTTPException 415 when the body is not of this type, in UTF-8. */
export function expectType(context: Context, expected: string): void {
  const header = context.req.header('content-type') ?? ''
  const [type, ...parameters] = header.toLowerCase().split(';')
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='))
  if (type?.trim() === expected && (!charset || /^charset="?utf-?8"?$/.test(charset))) return
  throw new HTTPException(415, {
    message: `${context.req.path} takes ${expected} in UTF-8 only, not ${header || 'a body without content-type'}.`,
  })
}

/**
 * The bytes of the body.
 *
 * @throws HTTPException 413 when it says that it has more than `most`, or has, 400 when they do not all come.
 */
export async function readBytes(context: Context, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(context.req.header('content-length')) > most) throw tooLarge(most)
  const chunks: Uint8Array[] = []
  const reader = context.req.raw.body?.getReader()
  let size = 0
  try {
    // A chunked body has no content-length: what arrives is counted, and no more is read than tells that it is too much.
    while (reader && size <= most) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.byteLength
      chunks.push(value)
    }
  } catch (cause) {
    // Nobody is left to read this; it keeps a reader who goes away out of the log of faults.
    throw new HTTPException(400, { message: 'The body broke off.', cause })
  }
  if (size > most) throw tooLarge(most)
  return Buffer.concat(chunks)
}

/** What answers a body that is too large. */
export const tooLarge = (most: number): HTTPException =>
  new HTTPException(413, { message: `The body is over ${most} bytes.` })
