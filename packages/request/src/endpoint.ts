import type { AbortSignalLike } from './abort/AbortSignalLike'
import type { BodyCodec, ResponseCodec } from './codecs/codec'
import type { HeaderFields } from './headers'
import type { TaroRequestOptions } from './platform/taroRequestOptions'
import type { Priority } from './queue'
import type { StandardSchemaV1 } from './standardSchema'
import type { Method, Progress, Transport } from './transport'
import type { WritableFields } from './type'

/** Describes an endpoint once; its input and its response are inferred from it. */
export type EndpointDefinition<TPath extends string, TQuery, TBody, TResponse> = {
  /** Starts with a slash. A segment that starts with a colon is a parameter: `/books/:id`. */
  readonly path: TPath & `/${string}`
  /** Any Standard Schema, or a {@link type}. What is sent is the schema's output. */
  readonly query?: StandardSchemaV1<TQuery, WritableFields>
  /** How the response is read. @default JSON if it parses, else text, of type `unknown` */
  readonly response?: ResponseCodec<TResponse>
  /** How its requests get to the server. @default the client's */
  readonly transport?: Transport
} & RequestOptions &
  (
    | { readonly method: Exclude<Method, 'GET' | 'HEAD'>; readonly body?: BodyCodec<TBody> }
    | { readonly method: 'GET' | 'HEAD'; readonly body?: never }
  )

/** How a request is sent: for every call of an endpoint, and over that for one call. */
export interface RequestOptions {
  /** Over the client's. A field that is `undefined` is left out. */
  readonly headers?: HeaderFields | undefined
  /**
   * Milliseconds for each attempt on the wire; `Infinity` for no limit. An upload, a download and a stream have as
   * much again whenever they get on. @default the client's
   */
  readonly timeout?: number | undefined
  /** Hears how far an upload, a download or a stream is. It begins anew when the request is sent again. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Its turn among the requests that wait, as the platform lets some ten go at a time. @default 0 */
  readonly priority?: Priority | undefined
  /** What only a platform has, as `Taro.request` takes it: `{ enableHttp2: true }`, `{ credentials: 'include' }`. */
  readonly taro?: TaroRequestOptions | undefined
}

/** What belongs to one call, not to the endpoint. */
export interface CallOptions extends RequestOptions {
  /** Aborts the call, wherever it is: it rejects with an `AbortError` at once. */
  readonly signal?: AbortSignalLike | undefined
}

/** Calls an HTTP endpoint. */
export interface Endpoint<TInput, TResponse> {
  /**
   * @throws {RequestFailure} for whatever goes wrong on the way.
   * @throws TypeError before anything is sent, for an input that cannot be written.
   */
  (input: TInput, options?: CallOptions): Promise<TResponse>
  /** Identifies the endpoint among all clients of the app, for query keys. */
  readonly key: EndpointKey
  readonly method: Method
  /** As the endpoint was defined; a call may say otherwise. */
  readonly priority?: Priority | undefined
}

/** The client's `name`, or else its `baseURL`; the method; the path as defined. */
export type EndpointKey = readonly [client: string, method: Method, path: string]

/** The input that an endpoint takes; it includes `void` if nothing in it is required. */
export type EndpointInput<TPath extends string, TQuery, TBody> = Omittable<
  Flatten<Field<'params', Params<TPath>> & Field<'query', TQuery> & Field<'body', TBody>>
>

type ParamName<TPath extends string> = TPath extends `${infer THead}/${infer TTail}`
  ? SegmentParam<THead> | ParamName<TTail>
  : SegmentParam<TPath>

type SegmentParam<TSegment extends string> = TSegment extends `:${infer TName}` ? TName : never

type Params<TPath extends string> = [ParamName<TPath>] extends [never]
  ? never
  : { readonly [TName in ParamName<TPath>]: string | number }

/** No field for `never`, an optional one where nothing is required. */
type Field<TName extends string, T> = [T] extends [never]
  ? unknown
  : IsOmittable<T> extends true
    ? { readonly [K in TName]?: T | undefined }
    : { readonly [K in TName]: T }

type IsOmittable<T> = undefined extends T ? true : Record<never, never> extends T ? true : false

type Flatten<T> = { [K in keyof T]: T[K] }

// An empty object type would take any object.
type Omittable<T> = [keyof T] extends [never]
  ? OrNothing<Record<string, never>>
  : Record<never, never> extends T
    ? OrNothing<T>
    : T

// biome-ignore lint/suspicious/noConfusingVoidType: only `void` lets a caller leave the argument out
type OrNothing<T> = T | void
