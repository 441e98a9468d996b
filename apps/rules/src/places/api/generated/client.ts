/** Of an endpoint, as `types.gen.ts` has it. */
export interface TDataShape {
  body?: unknown
  headers?: unknown
  path?: unknown
  query?: unknown
  url: string
}

export type ClientMeta = object

export type Options<TData extends TDataShape, ThrowOnError extends boolean, _TResponse> = Omit<TData, 'url'> & {
  baseUrl?: string
  headers?: unknown
  signal?: AbortSignal | null
  throwOnError?: ThrowOnError
}

export type RequestResult<TResponses, _TErrors, _ThrowOnError extends boolean> = Promise<{
  data: TResponses[keyof TResponses]
}>

type Call = <TResponses, TErrors, ThrowOnError extends boolean>(
  options: Omit<Options<TDataShape, ThrowOnError, unknown>, 'url'> & { url: string },
) => RequestResult<TResponses, TErrors, ThrowOnError>

/** As much of Hey API's client as what it writes calls. Each method throws a failure. */
export interface Client {
  getConfig: () => { baseUrl: string }
  get: Call
  post: Call
}
