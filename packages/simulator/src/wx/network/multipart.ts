import { mediaType } from '../files/mediaType'
import { concat } from './concat'
import { toField } from './encode'

interface MultipartInput {
  /** Path of the file on the phone; its last part is the file's name in the body. */
  filePath: string
  /** The file's field. */
  name: string
  bytes: Uint8Array
  /** The other fields; they come first. */
  fields: object
}

/** A `multipart/form-data` body (RFC 7578). */
export function toMultipart({ filePath, name, bytes, fields }: MultipartInput): {
  contentType: string
  body: Uint8Array
} {
  const boundary = `----simulator${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`
  const encoder = new TextEncoder()
  const fileName = filePath.slice(filePath.lastIndexOf('/') + 1)
  const parts: Uint8Array[] = []
  const add = (text: string): void => void parts.push(encoder.encode(text))
  for (const [field, value] of Object.entries(fields)) {
    add(`--${boundary}\r\nContent-Disposition: form-data; name="${quoted(field)}"\r\n\r\n${toField(value)}\r\n`)
  }
  add(
    `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"; filename="${quoted(fileName)}"\r\n` +
      `Content-Type: ${mediaType(filePath)}\r\n\r\n`,
  )
  parts.push(bytes)
  add(`\r\n--${boundary}--\r\n`)
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: concat(parts) }
}

function quoted(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
