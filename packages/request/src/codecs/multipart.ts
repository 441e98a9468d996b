import { type FieldValue, toPairs } from '../form'
import { uploadRequest } from '../platform/uploadRequest'
import type { LocalFile, Upload } from '../transport'
import type { BodyCodec } from './codec'

type FileNames<T> = { [K in keyof T]-?: T[K] extends LocalFile ? K : never }[keyof T]

/** Two names: then neither is the union of both. */
type IsOneName<TName, TAll = TName> = [TName] extends [never]
  ? false
  : TName extends unknown
    ? [TAll] extends [TName]
      ? true
      : false
    : never

/** Refuses, in types, a form that no platform sends: with no file or several, with lists or nested fields. */
export type FormWithFile<T> =
  IsOneName<FileNames<T>> extends true
    ? { [K in keyof T]: K extends FileNames<T> ? LocalFile : FieldValue | undefined }
    : {
        [K in keyof T]: 'exactly one field of a multipart form must be a LocalFile: the platforms send one file at a time'
      }

/**
 * A form with one file, for `Taro.uploadFile`: `multipart<{ avatar: LocalFile; caption?: string }>()`. The platforms
 * send one file per request, always as a POST, and give text back. The other fields are written as in a query.
 *
 * `encode` throws a TypeError unless exactly one field is a file, for lists, nested objects and `null`.
 */
export function multipart<T extends FormWithFile<T>>(): BodyCodec<T> {
  // The platform writes it: it knows the boundary.
  return { contentType: undefined, send: uploadRequest, encode: toUpload }
}

function toUpload(form: object): Upload {
  const files: Array<[string, LocalFile]> = Object.entries(form).filter(([, value]) => Object(value).filePath)
  const [first] = files
  if (!first || files[1]) throw new TypeError(`A form with a file has one { filePath }, not ${files.length}`)
  const [name, file] = first
  // No prototype: a field may be called `constructor`.
  const fields: Record<string, string> = Object.create(null)
  for (const [field, text] of toPairs({ ...form, [name]: undefined }, 'body')) {
    if (field in fields) throw new TypeError(`body.${field} is a list: a form with a file has none`)
    fields[field] = text
  }
  return { name, file, fields }
}
