import type { StandardResult } from '../standardSchema'

/** How an endpoint writes its body. */
export interface BodyCodec<TInput> {
  /** The request's content-type. */
  readonly contentType: string
  /** @throws TypeError for a value that cannot be written. */
  encode(value: TInput): string
}

/** How an endpoint reads its response, whatever content-type the server gives. */
export interface ResponseCodec<TOutput> {
  /** What the text says; it goes through the client's `unwrap`. Whatever it throws becomes the cause of a `ParseError`. */
  decode(text: string): unknown
  /** Checks, and may change, what `unwrap` left. Issues become a `ValidationError`. */
  validate(data: unknown): StandardResult<TOutput> | Promise<StandardResult<TOutput>>
}

/** One value for both. */
export interface Codec<TInput, TOutput = TInput> extends BodyCodec<TInput>, ResponseCodec<TOutput> {}

/** For types that are trusted. */
export function trust<T>(data: unknown): StandardResult<T> {
  // Nothing can prove it: that is what the caller chose by giving a type and no schema.
  return { value: data as T }
}
