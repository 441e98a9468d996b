import { bytesRequest } from '../platform/bytesRequest'
import { type Codec, contentOf } from './codec'

/** How {@link bytes} are sent. */
export interface BytesOptions {
  /** The request's content-type. @default 'application/octet-stream' */
  readonly contentType?: string
}

/** Bytes as they are. An empty response is an `ArrayBuffer` without any. */
export function bytes(options: BytesOptions = {}): Codec<ArrayBuffer | Uint8Array, ArrayBuffer> {
  return {
    contentType: options.contentType || 'application/octet-stream',
    encode: (value) => (value instanceof Uint8Array ? ownBytes(value) : value),
    step: bytesRequest,
    decode: (text, content) => contentOf(text === '' && content === undefined ? new ArrayBuffer(0) : content),
  }
}

// The platforms take no view, and the buffer behind one may have more than it shows. It is a copy: nobody shares it.
function ownBytes(view: Uint8Array): ArrayBuffer {
  return new Uint8Array(view).buffer as ArrayBuffer
}
