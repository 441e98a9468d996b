import { streamRequest } from '../platform/streamRequest'
import type { Stream } from '../streaming/stream'
import { contentOf, type ResponseCodec } from './codec'

/** What every stream has. */
export interface StreamOptions {
  /**
   * Bytes that may have come and not been read. More fail the stream with an `OverflowError`, on H5 as well: a mini
   * program cannot make the server wait. @default 1_048_576
   */
  readonly limit?: number
}

/**
 * The response's bytes as they come. The call resolves once the headers are there and the status is right; from then on
 * its `timeout` counts from the last bytes, its `signal` rejects the stream at once, and the stream keeps its place in
 * the queue until the connection ends. On WeChat from base library 2.20.2 on, and on H5; elsewhere all bytes come at the
 * end. Taro's interceptors see it in mini programs only.
 */
export function chunks({ limit = 1_048_576 }: StreamOptions = {}): ResponseCodec<Stream<Uint8Array>> {
  return {
    step: streamRequest(limit),
    decode: (_text, content) => contentOf(content),
  }
}
