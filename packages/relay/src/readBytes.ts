import { constants } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { RelayError } from './RelayError'

type Decode = (bytes: Buffer, limit: number) => Promise<Buffer>

// Nobody uses two; each may unpack to the limit again.
const MOST_ENCODINGS = 5

/**
 * A response's body, decompressed. It stops at the limit, and so a small response that unpacks to gigabytes costs no more
 * than any other. An empty one is empty, whatever its content-encoding says.
 *
 * @throws RelayError for a body over the limit: it is never cut.
 */
export async function readBytes(response: IncomingMessage, limit: number): Promise<Buffer> {
  let bytes = await collect(response, limit)
  if (bytes.length === 0) return bytes
  for (const decode of decodersOf(response.headers['content-encoding'])) bytes = await decode(bytes, limit)
  return bytes
}

async function collect(response: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  // Leaving the loop destroys the response.
  for await (const chunk of response) {
    size += chunk.length
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** All of them, or none: the last was applied last. */
function decodersOf(header = ''): Decode[] {
  const encodings = header
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'identity')
  if (encodings.length > MOST_ENCODINGS) {
    throw new RelayError('encoding', `The response has more than ${MOST_ENCODINGS} content-encodings`)
  }
  return encodings.map(decoderOf).reverse()
}

function decoderOf(encoding: string): Decode {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return by(promisify(gunzip))
    case 'deflate':
      return (bytes, limit) => by(promisify(isZlib(bytes) ? inflate : inflateRaw))(bytes, limit)
    case 'br':
      return by(promisify(brotliDecompress))
    default:
      throw new RelayError(
        'encoding',
        `The relay does not know the response's content-encoding ${encoding.slice(0, 40)}`,
      )
  }
}

// Some servers send deflate without the header that RFC 9110, 8.4.1.2 asks for, and browsers read it (RFC 1950, 2.2).
function isZlib([first = 0, second = 0]: Buffer): boolean {
  return (first & 15) === 8 && ((first << 8) | second) % 31 === 0
}

function by(unpack: (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>): Decode {
  return async (bytes, limit) => {
    try {
      return await unpack(bytes, { maxOutputLength: Math.min(limit, constants.MAX_LENGTH) })
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit)
      throw new RelayError('encoding', 'The response is not in the content-encoding that it claims', { cause })
    }
  }
}

function tooLarge(limit: number): RelayError {
  return new RelayError('response-size', `The response is over the relay's limit of ${limit} bytes`)
}
