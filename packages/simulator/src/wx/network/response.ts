import type { Realm, WireResponse } from '../../host/types'
import { concat } from './concat'

/**
 * The response's headers as WeChat gives them over HTTP/2: lower-case names, a repeated one joined. Cookies apart,
 * as `cookies`.
 */
export function toHeader(headers: WireResponse['headers']): { header: Record<string, string>; cookies: string[] } {
  const header: Record<string, string> = {}
  const cookies: string[] = []
  for (const [rawName, value] of headers) {
    const name = rawName.toLowerCase()
    header[name] = header[name] === undefined ? value : `${header[name]},${value}`
    if (name === 'set-cookie') cookies.push(value)
  }
  return { header, cookies }
}

/** All bytes of a body. @param onChunk hears each part as it comes; its `false` ends the reading */
export async function readBytes(
  body: WireResponse['body'],
  onChunk: (chunk: Uint8Array) => unknown = () => undefined,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) {
    chunks.push(chunk)
    if (onChunk(chunk) === false) break
  }
  return concat(chunks)
}

/** The `data` of a result, by `responseType` and `dataType`. Text that is no JSON stays text. */
export function toData(
  bytes: Uint8Array,
  { responseType, dataType = 'json' }: Record<string, unknown>,
  realm: Realm,
): unknown {
  if (responseType === 'arraybuffer') return realm.arrayBuffer(bytes)
  const text = toText(bytes)
  if (dataType !== 'json') return text
  try {
    return realm.fromJSON(text)
  } catch {
    return text
  }
}

/** Text in UTF-8, without one byte order mark, which WeChat drops (framework/ability/network). */
export function toText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
