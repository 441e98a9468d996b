import { type IncomingMessage, request as send } from 'node:http'
import { AbortError, NetworkError, type Transport } from '@taro-query/request'

/** The wire is Node's, so that the server of a test is a real one; the rest is the request package's own. */
export const nodeTransport: Transport = (request) =>
  new Promise((resolve, reject) => {
    const { url, method, headers, body, signal, step } = request
    const fail = (cause: unknown) =>
      reject(signal.aborted ? new AbortError(request, cause) : new NetworkError(request, 'unknown', { cause }))
    const wire = send(url, { method, headers }, async (response) => {
      const facts = { status: response.statusCode ?? 0, headers: response.headers as Record<string, string> }
      // The only step in these tests is a stream's.
      if (step) {
        const ended = new Promise<void>((end) => void response.on('close', end))
        return resolve({ ...facts, body: '', content: piecesOf(response), stream: { ended, closed: ended } })
      }
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      resolve({ ...facts, body: Buffer.concat(chunks).toString() })
    })
    wire.on('error', fail)
    signal.addEventListener('abort', () => wire.destroy())
    wire.end(body)
  })

async function* piecesOf(response: IncomingMessage): AsyncGenerator<Uint8Array, undefined> {
  for await (const piece of response) yield piece
}
