import type { AbortSignalLike } from './abort/AbortSignalLike'
import { untilAborted } from './abort/untilAborted'
import { warnOfTwin } from './clientNames'
import type { BodyCodec, ResponseCodec, Validates } from './codecs/codec'
import { withDeadline } from './deadline'
import { decode, jsonOrText } from './decode'
import type { CallOptions, Endpoint, EndpointDefinition, EndpointInput, RequestOptions } from './endpoint'
import { AbortError } from './errors/AbortError'
import { HttpError } from './errors/HttpError'
import { type SchemaPlace, ValidationError } from './errors/ValidationError'
import type { Fields } from './form'
import { type HeaderFields, mergeHeaders } from './headers'
import type { StandardSchemaV1 } from './standardSchema'
import { taroTransport } from './taroTransport'
import {
  compose,
  type Interceptor,
  isSuccess,
  type Method,
  type RequestTarget,
  type Transport,
  type TransportResponse,
} from './transport'
import { fillPath, joinUrl, type PathParams, withQuery } from './url'

// For calls without a signal.
const NEVER: AbortSignalLike = { aborted: false, addEventListener() {}, removeEventListener() {} }

/** What one API's requests have in common. */
export type ClientOptions = ClientIdentity & {
  /** Sent with every request; a function is called for each. A codec's content-type goes before theirs. */
  readonly headers?: HeaderFields | (() => HeaderFields | Promise<HeaderFields>)
  /**
   * Milliseconds for each attempt on the wire, response body included; `Infinity` for no limit. WeChat itself ends
   * requests after 60 s, whatever is asked for more.
   * @default 10_000
   */
  readonly timeout?: number
  /** Stand between every call and the wire, the first outermost. They see every response, whatever its status. */
  readonly interceptors?: readonly Interceptor[]
  /**
   * Takes the data out of an envelope such as `{ code, message, data }`, before it is validated. It sees what the text
   * of a successful response (200 to 299) said, `undefined` if it had no body; it may be async. The call rejects with
   * what it throws, an error class of your own: `if (code !== 0) throw new ApiError(code, message)`.
   */
  readonly unwrap?: (data: unknown, response: TransportResponse) => unknown
  /** @default taroTransport() */
  readonly transport?: Transport
}

type ClientIdentity =
  | {
      /** Absolute, or on H5 relative to the page (`/api`). A function is called for each request. */
      readonly baseURL: string
      /** Identifies the client in query keys. @default baseURL */
      readonly name?: string
    }
  | { readonly baseURL: () => string; readonly name: string }

/** One API, whose endpoints are described with {@link Client.endpoint}. */
export interface Client {
  /**
   * Describes an endpoint and returns the function that calls it.
   *
   * @throws TypeError for a path with a query or a fragment, for a `timeout` that is no positive number, and for an
   * upload whose method is not POST or whose response is not text.
   */
  endpoint<const TPath extends string, TQuery = never, TBody = never, TResponse = unknown>(
    definition: EndpointDefinition<TPath, TQuery, TBody, TResponse>,
  ): Endpoint<EndpointInput<TPath, TQuery, TBody>, TResponse>
}

interface AnyDefinition extends RequestOptions {
  readonly method: Method
  readonly path: string
  readonly query?: StandardSchemaV1
  readonly body?: BodyCodec<unknown>
  readonly response?: ResponseCodec<unknown>
}

interface AnyInput {
  readonly params?: PathParams
  readonly query?: Fields
  readonly body?: unknown
}

/**
 * A client for one API.
 *
 * @throws TypeError for a `timeout` that is no positive number, and for a `baseURL` function without a `name`.
 */
export function createClient(options: ClientOptions): Client {
  const { baseURL, headers, timeout = 10_000, interceptors = [], transport = taroTransport() } = options
  const { unwrap = (data: unknown) => data } = options
  const name = options.name ?? (typeof baseURL === 'string' ? baseURL : undefined)
  if (name === undefined) throw new TypeError('A client whose baseURL is a function needs a name')
  checkTimeout(timeout)
  if (process.env.NODE_ENV === 'development') warnOfTwin(name)

  // Again after the interceptors, who may have changed them.
  const dispatch: Transport = (request) => transport({ ...request, headers: mergeHeaders(request.headers) })
  const queue = transport.queue ? [transport.queue] : []
  const send = compose([...interceptors, ...queue], withDeadline(dispatch))

  // The order of a call: validate, encode, interceptors, queue, deadline and native task, decode, status, unwrap,
  // validate.
  async function call(definition: AnyDefinition, input: AnyInput, options: CallOptions) {
    const { method, path, response: codec = jsonOrText } = definition
    const { signal = NEVER } = options
    const ofRequest = {
      timeout: checkTimeout(options.timeout) || definition.timeout || timeout,
      priority: options.priority ?? definition.priority ?? 0,
      taro: { ...definition.taro, ...options.taro },
      onProgress: options.onProgress || definition.onProgress,
      step: definition.body?.send || codec.step,
    }
    const base = typeof baseURL === 'function' ? baseURL() : baseURL
    let target: RequestTarget = { method, url: joinUrl(base, fillPath(path, input.params)), baseURL: base }

    const work = async () => {
      const query = await conform(target, 'query', input.query || {}, definition.query?.['~standard'])
      // The definition's type promises fields, and `toPairs` checks each.
      target = { ...target, url: withQuery(target.url, query as Fields) }
      const { body, contentType } = await encodeBody(definition, input, target)
      const shared = typeof headers === 'function' ? await headers() : headers
      const fields = mergeHeaders(shared, contentType, definition.headers, options.headers)
      const response = await send({ ...target, ...ofRequest, headers: fields, body, signal })
      if (!isSuccess(response)) {
        throw new HttpError(target, response, decode(target, response, jsonOrText))
      }
      const data = decode(target, response, codec)
      // Bytes, a file and a stream come in no envelope.
      return conform(target, 'response', response.content === undefined ? await unwrap(data, response) : data, codec)
    }
    return untilAborted(signal, (reason) => new AbortError(target, reason), work)
  }

  return {
    endpoint(definition) {
      const { method, path } = definition
      if (/[?#]/.test(path)) throw new TypeError(`The path ${path} has a query: give the endpoint a query`)
      checkTimeout(definition.timeout)
      if (definition.body?.send && (method !== 'POST' || definition.response?.step)) {
        throw new TypeError('An upload is a POST whose response is text, on every platform')
      }
      const endpoint = (input: AnyInput | undefined, options: CallOptions = {}) =>
        call(definition as AnyDefinition, input || {}, options)
      // The definition's types are the only proof of the input's and the response's.
      return Object.assign(endpoint, { key: [name, method, path], method }) as never
    },
  }
}

async function encodeBody({ body: codec }: AnyDefinition, { body }: AnyInput, target: RequestTarget) {
  if (!codec || body === undefined) return { body: undefined, contentType: undefined }
  const value = await conform(target, 'body', body, codec)
  return { body: codec.encode(value), contentType: { 'content-type': codec.contentType } }
}

/** The data as its schema leaves it. */
async function conform(target: RequestTarget, where: SchemaPlace, data: unknown, schema?: Validates): Promise<unknown> {
  const result = await schema?.validate?.(data)
  if (result?.issues) throw new ValidationError(target, result.issues, where)
  return result ? result.value : data
}

function checkTimeout<T extends number | undefined>(timeout: T): T {
  if (timeout === undefined || timeout > 0) return timeout
  throw new TypeError(`A time-out is a positive number of milliseconds; got ${timeout}`)
}
