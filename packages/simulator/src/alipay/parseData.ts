import type { Realm } from '../host/types'

/** The `data` of a response by `dataType`; its text alone when that says JSON and it is none. */
export function parseData(
  bytes: Uint8Array,
  dataType: string,
  contentType: string | undefined,
  realm: Realm,
): { data: unknown } | { text: string } {
  if (dataType === 'arraybuffer') return { data: realm.arrayBuffer(bytes) }
  if (dataType === 'base64')
    return { data: `data:${contentType ?? 'application/octet-stream'};base64,${base64(bytes)}` }
  // A byte order mark stays, and fails a JSON (mini/api/owycmh).
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (dataType.toLowerCase() !== 'json') return { data: text }
  try {
    return { data: realm.fromJSON(text) }
  } catch {
    return { text }
  }
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
