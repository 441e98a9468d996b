import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { expectType, readBytes, tooLarge } from './requestBody'

/** What the parts' headers and boundaries may take beside the file. */
const envelope = 16 * 1024

/**
 * The bytes of the file in this field of a multipart form, as `wx.uploadFile` and browsers send it.
 *
 * @throws HTTPException 415 for another content-type, 413 over `limit` bytes, 400 for a form that is broken or has no
 * such file.
 */
export async function uploadedFile(context: Context, field: string, limit: number): Promise<Uint8Array> {
  expectType(context, 'multipart/form-data')
  const bytes = await readBytes(context, limit + envelope)
  const file = (await parse(context, bytes)).get(field)
  if (file === null || typeof file === 'string') throw new HTTPException(400, { message: `${field}: must be a file` })
  if (file.size > limit) throw tooLarge(limit)
  return new Uint8Array(await file.arrayBuffer())
}

async function parse(context: Context, bytes: Uint8Array<ArrayBuffer>): Promise<FormData> {
  try {
    const type = context.req.header('content-type') ?? ''
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch (cause) {
    throw new HTTPException(400, { message: 'The body is not a multipart form.', cause })
  }
}
