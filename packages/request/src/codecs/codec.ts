import type { StandardSchemaV1 } from '../standardSchema'
import type { RequestBody, TaroStep } from '../transport'

/** How an endpoint writes its body: validated, where the codec has a schema, then encoded. */
export interface BodyCodec<TInput> {
  /** The request's content-type; `undefined` where the platform writes it, as for a form with a file. */
  readonly contentType: string | undefined
  /** How it goes over the wire, if not as the body of a `Taro.request`. The response is text then. */
  readonly send?: TaroStep
  /** Checks what is sent, and may change it. Issues become a `ValidationError`. @default trusts it */
  readonly schema?: StandardSchemaV1<unknown, unknown> | undefined
  /** @throws TypeError for a value that cannot be written. */
  encode(value: TInput): RequestBody
}

/** How an endpoint reads its response, whatever content-type the server gives. */
export interface ResponseCodec<TOutput> {
  /** How it comes over the wire, if not from `Taro.request` as text. */
  readonly step?: TaroStep
  /** Checks, and may change, what `unwrap` left. Issues become a `ValidationError`. @default trusts it */
  readonly schema?: StandardSchemaV1<unknown, TOutput> | undefined
  /**
   * What the body says: its text without a byte order mark, or the response's `content` where its step gives one. What
   * was text goes through the client's `unwrap`. Whatever it throws becomes the cause of a `ParseError`. A
   * response that `isBodiless` (204, 205, to a HEAD) is empty, and that is no mistake.
   */
  decode(text: string, content: unknown, isBodiless: boolean): unknown
}

/** One value for both. */
export interface Codec<TInput, TOutput = TInput> extends BodyCodec<TInput>, ResponseCodec<TOutput> {
  /** For what is sent and what came back. */
  readonly schema?: StandardSchemaV1<unknown, TOutput> | undefined
}

/** What a step gave; text came where a transport or an interceptor of the app's own knows nothing of steps. */
export function contentOf<T>(content: T | undefined): T {
  if (content === undefined) throw new TypeError('text came')
  return content
}
