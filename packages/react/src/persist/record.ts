/** The version of what is written. What has another one is foreign, and dropped. */
const VERSION = 1

export type Fields = Record<string, unknown>

export function encodeRecord(fields: Fields): string {
  return JSON.stringify({ version: VERSION, ...fields })
}

/** `undefined` for whatever is not a record of this version: text cut short, a value of somebody else's. */
export function decodeRecord(text: unknown): Fields | undefined {
  if (typeof text !== 'string') return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) && value.version === VERSION ? value : undefined
  } catch {
    return undefined
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
