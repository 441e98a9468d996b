import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { RelayError } from './RelayError'

/**
 * A response's body, decompressed. It stops reading at the limit, and so a small response that unpacks to gigabytes
 * costs no more than any other.
 *
 * @throws RelayError for a body over the limit: it is never cut.
 */
export async function readBytes(response: IncomingMessage, isBodiless: boolean, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of isBodiless ? response : decompress(response)) {
      size += chunk.length
      if (size > limit)
        throw new RelayError('response-size', `The response is over the relay's limit of ${limit} bytes`)
      chunks.push(chunk)
    }
  } catch (error) {
    response.destroy()
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) {
      throw new RelayError('encoding', 'The response is not in the content-encoding that it claims', { cause: error })
    }
    throw error
  }
  return Buffer.concat(chunks)
}

function decompress(response: IncomingMessage): Readable {
  const encodings = (response.headers['content-encoding'] ?? '').toLowerCase().split(',')
  // The last was applied last.
  return encodings.reduceRight<Readable>((source, encoding) => {
    const decoder = decoderOf(encoding.trim())
    // Its callback is for the error, which the decoder, that is read, has as well.
    return decoder ? pipeline(source, decoder, () => {}) : source
  }, response)
}

function decoderOf(
  encoding: string,
): ReturnType<typeof createGunzip> | ReturnType<typeof createBrotliDecompress> | undefined {
  switch (encoding) {
    case '':
    case 'identity':
      return undefined
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      throw new RelayError('encoding', `The response has a content-encoding that the relay does not know: ${encoding}`)
  }
}
