import { AbortController } from './abort/AbortController'
import { untilAborted } from './abort/untilAborted'
import type { BodyCodec, ResponseCodec } from './codecs/codec'
import { withDeadline } from './deadline'
import { decode, jsonOrText } from './decode'
import type { CallOptions, Endpoint, EndpointDefinition, EndpointInput } from './endpoint'
import { AbortError } from './errors/AbortError'
import { HttpError } from './errors/HttpError'
import { ValidationError } from './errors/ValidationError'
import type { Fields } from './form'
import { type HeaderFields, mergeHeaders } from './headers'
import { taroTransport } from './taroTransport'
import {
  compose,
  type Interceptor,
  type Method,
  type RequestTarget,
  type Transport,
  type TransportResponse,
} from './transport'
import { fillPath, joinUrl, type PathParams, withQuery } from './url'

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
   * Takes the data out of an envelope such as `{ code, message, data }`, before it is validated. It sees what a
   * successful response (200 to 299) said, `undefined` if its body was empty; what it throws, the call rejects with. It
   * may be async.
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
   * @throws TypeError for a path with a query or a fragment.
   */
  endpoint<const TPath extends string, TQuery = never, TBody = never, TResponse = unknown>(
    definition: EndpointDefinition<TPath, TQuery, TBody, TResponse>,
  ): Endpoint<EndpointInput<TPath, TQuery, TBody>, TResponse>
}

interface AnyDefinition {
  readonly method: Method
  readonly path: string
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
  if (!(timeout > 0)) throw new TypeError(`A time-out is a positive number of milliseconds; got ${timeout}`)

  // Again after the interceptors, who may have changed them.
  const dispatch: Transport = (request) => transport({ ...request, headers: mergeHeaders(request.headers) })
  const send = compose(interceptors, withDeadline(dispatch))

  // The order of a call: encode, interceptors, deadline and native task, decode, status, unwrap, validate.
  async function call(definition: AnyDefinition, input: AnyInput, { signal = idleSignal() }: CallOptions) {
    const { method, path, response: codec = jsonOrText } = definition
    const base = typeof baseURL === 'function' ? baseURL() : baseURL
    const url = withQuery(joinUrl(base, fillPath(path, input.params)), input.query)
    const target: RequestTarget = { method, url, baseURL: base }
    const { body, contentType } = encodeBody(definition, input)

    const work = async () => {
      const fields = mergeHeaders(typeof headers === 'function' ? await headers() : headers, contentType)
      const response = await send({ ...target, headers: fields, body, signal, timeout })
      if (response.status < 200 || response.status > 299) {
        throw new HttpError(target, response, decode(target, response, jsonOrText))
      }
      const data = await unwrap(decode(target, response, codec), response)
      const result = await codec.validate(data)
      if (result.issues) throw new ValidationError(target, result.issues)
      return result.value
    }
    return untilAborted(signal, (reason) => new AbortError(target, reason), work)
  }

  return {
    endpoint(definition) {
      const { method, path } = definition
      if (/[?#]/.test(path)) throw new TypeError(`The path ${path} has a query: give the endpoint a query`)
      const endpoint = (input: AnyInput | undefined, options: CallOptions = {}) =>
        call(definition as AnyDefinition, input ?? {}, options)
      // The definition's types are the only proof of the input's and the response's.
      return Object.assign(endpoint, { key: [name, method, path], method }) as never
    },
  }
}

function encodeBody({ body: codec }: AnyDefinition, { body }: AnyInput) {
  if (!codec || body === undefined) return { body: undefined, contentType: undefined }
  return { body: codec.encode(body), contentType: { 'content-type': codec.contentType } }
}

function idleSignal() {
  return new AbortController().signal
}
