import type { LocalFile } from '@taro-query/request'

type Refused = 'bytes and files cannot be query input: they make no key. Send them with a mutation'

/** Refuses, in types, an input with bytes or a file in its body: as part of a key, any two of them are the same. */
export type QueryInput<TInput> = true extends HasBinary<BodyOf<TInput>> ? { readonly body: Refused } : unknown

type BodyOf<TInput> = TInput extends { readonly body?: infer TBody } ? TBody : never

type HasBinary<TBody> = unknown extends TBody
  ? false
  : TBody extends ArrayBuffer | ArrayBufferView
    ? true
    : TBody extends object
      ? LocalFile extends TBody[keyof TBody]
        ? true
        : false
      : false

/** An argument that may be left out if nothing in the input is required. */
export type InputArgs<TInput> = undefined extends TInput ? [input?: TInput] : [input: TInput]

/** For what the types did not see. */
export function checkQueryInput({ key }: { key: readonly string[] }, input: object): void {
  const { body } = input as { body?: unknown }
  const isBinary =
    isBytes(body) || Object.keys(Object(body)).some((name) => (body as Record<string, LocalFile>)[name]?.filePath)
  if (isBinary) throw new TypeError(`${key.slice(1).join(' ')}: bytes and files cannot be query input; use a mutation`)
}

function isBytes(body: unknown): boolean {
  // By its tag: it may come from another realm.
  return ArrayBuffer.isView(body) || Object.prototype.toString.call(body) === '[object ArrayBuffer]'
}
