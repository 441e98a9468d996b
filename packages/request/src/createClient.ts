import { createAbort } from './abort/createAbort'
import { untilAborted } from './abort/untilAborted'
import { checkClient, checkEndpoint, checkTimeout } from './checkDefinitions'
import type { BodyCodec, ResponseCodec } from './codecs/codec'
import { conform } from './conform'
import { withDeadline } from './deadline'
import { decode, jsonOrText } from './decode'
import type { CallOptions, Endpoint, EndpointDefinition, EndpointInput, RequestOptions } from './endpoint'
import { AbortError } from './errors/AbortError'
import { HttpError } from './errors/HttpError'
import { evaluate } from './evaluate'
import type { Fields } from './form'
import { type HeaderFields, mergeHeaders } from './headers'
import { isPromise } from './isPromise'
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

/** What one API's requests have in common. */
export type ClientOptions = ClientIdentity & {
  /** Sent with every request; a function is called for each. A codec's content-type wins over theirs. */
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
  /** How requests get to the server; an endpoint may have its own. @default taroTransport() */
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
   * @throws TypeError in development builds, for a path with a query or a fragment, for a `timeout` that is no positive
   * number, and for an upload whose method is not POST or whose response is not text.
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
  readonly transport?: Transport
}

interface AnyInput {
  readonly params?: PathParams
  readonly query?: Fields
  readonly body?: unknown
}

/**
 * A client for one API.
 *
 * @throws TypeError in development builds, for a `timeout` that is no positive number, and for a `baseURL` function
 * without a `name`.
 */
export function createClient(options: ClientOptions): Client {
  const { baseURL, headers, timeout = 10_000, interceptors = [], unwrap } = options
  if (process.env.NODE_ENV !== 'production') checkClient(options)

  /** What an endpoint's function does. */
  function callerOf(definition: AnyDefinition) {
    const { method, path, body: bodyCodec, response: codec = jsonOrText } = definition
    const transport = definition.transport || options.transport || taroTransport()
    // Again after the interceptors, who may have changed them.
    const dispatch: Transport = (request) => transport({ ...request, headers: mergeHeaders(request.headers) })
    const send = compose(interceptors.concat(transport.queue || []), withDeadline(dispatch))

    // The order of a call: validate, encode, interceptors, queue, deadline and native task, decode, status, unwrap,
    // validate.
    return async (input: AnyInput = {}, callOptions: CallOptions = {}) => {
      if (process.env.NODE_ENV !== 'production') checkTimeout(callOptions.timeout)
      const { signal = createAbort().signal } = callOptions
      const base = evaluate(baseURL)
      let target: RequestTarget = { method, url: joinUrl(base, fillPath(path, input.params)), baseURL: base }

      const work = async () => {
        // Without waiting where there is nothing to wait for: at a launch the request is then on its way before all else.
        let query = conform(target, 'query', input.query || {}, definition.query)
        if (isPromise(query)) query = await query
        // The definition's type promises fields, and `toPairs` checks each.
        const url = withQuery(target.url, query as Fields)
        target = { method, url, baseURL: base }
        const hasBody = bodyCodec && input.body !== undefined
        const body = hasBody ? bodyCodec.encode(await conform(target, 'body', input.body, bodyCodec.schema)) : undefined
        // No spread here: among so many fields it doubles what V8 takes for a request.
        const response = await send({
          method,
          url,
          baseURL: base,
          headers: mergeHeaders(
            typeof headers === 'function' ? await headers() : headers,
            { 'content-type': hasBody ? bodyCodec.contentType : undefined },
            definition.headers,
            callOptions.headers,
          ),
          body,
          step: bodyCodec?.send || codec.step,
          signal,
          timeout: callOptions.timeout || definition.timeout || timeout,
          onProgress: callOptions.onProgress || definition.onProgress || ignore,
          priority: callOptions.priority ?? (definition.priority || 0),
          taro: { ...definition.taro, ...callOptions.taro },
        })
        if (!isSuccess(response)) throw new HttpError(target, response, decode(target, response, jsonOrText))
        const data = decode(target, response, codec)
        // Bytes, a file and a stream come in no envelope.
        const isWrapped = unwrap && response.content === undefined
        return conform(target, 'response', isWrapped ? await unwrap(data, response) : data, codec.schema)
      }
      return untilAborted(signal, (reason) => new AbortError(target, reason), work)
    }
  }

  return {
    endpoint(definition) {
      const { method, path, priority } = definition
      if (process.env.NODE_ENV !== 'production') checkEndpoint(definition)
      // The definition's types are the only proof of the input's and the response's.
      return Object.assign(callerOf(definition as AnyDefinition), {
        key: [options.name || baseURL, method, path],
        method,
        priority,
      }) as never
    },
  }
}

function ignore(): void {}
