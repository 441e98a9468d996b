import type { Realm, WireResponse } from '../../host/types'

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

/** The `data` of a result, by `responseType` and `dataType`. Text that is no JSON stays text. */
export async function readBody(
  body: WireResponse['body'],
  { responseType, dataType = 'json' }: Record<string, unknown>,
  realm: Realm,
  onChunk?: (result: Record<string, unknown>) => void,
): Promise<unknown> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) {
    chunks.push(chunk)
    onChunk?.({ data: realm.arrayBuffer(chunk) })
  }
  const bytes = concat(chunks)
  if (responseType === 'arraybuffer') return realm.arrayBuffer(bytes)
  // Drops one byte order mark, as WeChat does.
  const text = new TextDecoder().decode(bytes)
  if (dataType !== 'json') return text
  try {
    return realm.fromJSON(text)
  } catch {
    return text
  }
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
