import type { StandardResult } from '../standardSchema'
import type { RequestBody, TaroStep } from '../transport'

/** Checks a value, and may change it. Issues become a `ValidationError`. */
export interface Validates<TOutput = unknown> {
  /** Gives the value, or the issues. @default trusts it */
  validate?(data: unknown): StandardResult<TOutput> | Promise<StandardResult<TOutput>>
}

/** How an endpoint writes its body: validated, where the codec has a `validate`, then encoded. */
export interface BodyCodec<TInput> extends Validates {
  /** The request's content-type; `undefined` where the platform writes it, as for a form with a file. */
  readonly contentType: string | undefined
  /** How it goes over the wire, if not as the body of a `Taro.request`. The response is text then. */
  readonly send?: TaroStep
  /** @throws TypeError for a value that cannot be written. */
  encode(value: TInput): RequestBody
}

/** How an endpoint reads its response, whatever content-type the server gives. */
export interface ResponseCodec<TOutput> {
  /** How it comes over the wire, if not from `Taro.request` as text. */
  readonly step?: TaroStep
  /**
   * What the body says: its text without a byte order mark, or the response's `content` where its step gives one. What
   * was text goes through the client's `unwrap`. Whatever it throws becomes the cause of a `ParseError`. A
   * response that `isBodiless` (204, 205, to a HEAD) is empty, and that is no mistake.
   */
  decode(text: string, content: unknown, isBodiless: boolean): unknown
  /** Checks, and may change, what `unwrap` left. Issues become a `ValidationError`. */
  validate(data: unknown): StandardResult<TOutput> | Promise<StandardResult<TOutput>>
}

/** One value for both. */
export interface Codec<TInput, TOutput = TInput> extends BodyCodec<TInput>, ResponseCodec<TOutput> {
  /** For what is sent and what came back. */
  validate(data: unknown): StandardResult<TOutput> | Promise<StandardResult<TOutput>>
}

/** For types that are trusted. */
export function trust<T>(data: unknown): StandardResult<T> {
  // Nothing can prove it: that is what the caller chose by giving a type and no schema.
  return { value: data as T }
}
